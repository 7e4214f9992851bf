import type { Tx } from '#libs/platform';

const GRENDEL = 20210101;

/**
 * Holds, until the transaction ends, the one lock under which versions are decided and lines are linked: two judgements that read
 * each other's lines must not run at once (docs/adr, one lock for linking).
 */
export async function grendel(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [GRENDEL]);
}

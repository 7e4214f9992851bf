import type { Tx } from '#libs/platform';

const GRENDEL = 20210101;

/**
 * Holds, until the transaction ends, the one lock under which versions are decided and lines are linked: two judgements that read
 * each other's lines must not run at once (docs/adr, one lock for linking). Returns the moment it was got: what is written under it is
 * known from then, and everything written under an earlier one has been committed.
 */
export async function grendel(tx: Tx): Promise<Date> {
  await tx.query('select pg_advisory_xact_lock($1)', [GRENDEL]);
  const [rij] = await tx.query<{ moment: Date }>('select clock_timestamp() as moment');
  if (!rij) throw new Error('the database does not tell the time');
  return rij.moment;
}

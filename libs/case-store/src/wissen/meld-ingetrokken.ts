import type { Tx } from '#libs/platform';

/** Cases that go because their source withdrew them: what was kept to tell partners about them goes once these have been told (`Wisser.rondAf`). */
export async function meldIngetrokken(tx: Tx, zaken: readonly string[]): Promise<void> {
  if (zaken.length === 0) return;
  await tx.query(`insert into exchange.wissing (zaak_id, gemeente, reden, door, bewijs) select id, gemeentecode, 'ingetrokken-door-bron', 'schakel-worker', '[]' from zaak.zaak where id = any($1::uuid[])`, [zaken]);
}

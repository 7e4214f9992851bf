import type { Tx } from '#libs/platform';

/** The flows have all seen that the case is gone, nothing waits for approval, and every delivery about it has its answer. */
const UITGESPROKEN = `
  not exists (select from exchange.voorstelkijk where zaak_id = $1 and not weg)
  and not exists (select from exchange.voorstel where zaak_id = $1 and stand in ('open', 'goedgekeurd'))
  and not exists (select from exchange.leveritem i join exchange.levering l on l.id = i.levering_id where i.zaak_id = $1 and l.stand <> 'afgerond')`;

/** A delivery about this case alone; also one that went out again. */
const LEVERINGEN = `
  select l.id, l.origineel_id from exchange.levering l where exists (select from exchange.leveritem where levering_id = l.id and zaak_id = $1)
    and not exists (select from exchange.leveritem where levering_id = l.id and zaak_id is distinct from $1)`;

/** Forgets what was kept of a case to tell partners about it, when that has been done; false: not yet. Numbers, hashes and outcomes of deliveries stay. */
export async function wisUitgaand(tx: Tx, zaak: string): Promise<boolean> {
  const [stand] = await tx.query<{ klaar: boolean }>(`select ${UITGESPROKEN} as klaar`, [zaak]);
  if (stand?.klaar !== true) return false;
  await tx.query(`delete from exchange.verwijzing r using exchange.voorstel v where v.zaak_id = $1 and r.partner = v.partner and r.verwijzing = lower(v.kenmerk::text)`, [zaak]);
  await tx.query('delete from exchange.opdracht where voorstel_id in (select id from exchange.voorstel where zaak_id = $1)', [zaak]);
  await tx.query('delete from exchange.voorstel where zaak_id = $1', [zaak]);
  await tx.query('delete from exchange.voorstelkijk where zaak_id = $1', [zaak]);
  const bestanden = (await tx.query<{ origineel_id: number }>(LEVERINGEN, [zaak])).map(({ origineel_id }) => origineel_id);
  await wisBytes(tx, bestanden);
  return true;
}

/** The bytes of files that were made go; that they were there stays. */
export async function wisBytes(tx: Tx, originelen: readonly number[]): Promise<void> {
  await tx.query('delete from exchange.origineel_blok where origineel_id = any($1)', [originelen]);
  await tx.query('update exchange.origineel set gewist = now() where id = any($1)', [originelen]);
}

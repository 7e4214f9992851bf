import type { Tx } from '#libs/platform';
import type { Wisbewijs } from './wissing.js';

/** Lines about somebody: linked to the case, or under one of its keys and linked to nobody else. */
const REGELS = `
  with eigen as (select bericht_id, regel from zaak.koppeling where zaak_id = $1),
  sleutel as materialized (select soort, hash from zaak.sleutel where zaak_id = $1),
  deelnemer as (select distinct deelnemer_h from exchange.regel join eigen using (bericht_id, regel) where deelnemer_h is not null),
  geraakt as (
    select bericht_id, regel from eigen
    union select bericht_id, regel from exchange.regel where bsn_h in (select hash from sleutel where soort = 'bsn')
    union select bericht_id, regel from exchange.regel where vnr_h in (select hash from sleutel where soort = 'vnr')
    union select bericht_id, regel from exchange.regel where deelnemer_h in (select deelnemer_h from deelnemer)
    union select bericht_id, regel from exchange.regel where naamdatum_h in (select hash from sleutel where soort = 'naamdatum') and bsn_h is null and vnr_h is null
      and not exists (select from zaak.sleutel a where a.soort = 'naamdatum' and a.hash = naamdatum_h and a.zaak_id <> $1)
  )
  select g.bericht_id as bericht, g.regel from geraakt g left join zaak.koppeling k using (bericht_id, regel) where k.zaak_id is null or k.zaak_id = $1 order by 1, 2`;

/** A line that is emptied ends as out of scope: the counts of its message stay those of its file. What was refused stays so. */
const LEEG = `
  with weg as (select * from unnest($1::bigint[], $2::int[]) as w(bericht_id, regel)),
  los as (delete from zaak.koppeling k using weg w where k.bericht_id = w.bericht_id and k.regel = w.regel returning k.bericht_id, k.regel, k.stand),
  telling as (
    select r.bericht_id, case when r.eind = 'open' then coalesce(l.stand, 'open') else r.eind end as was from exchange.regel r join weg using (bericht_id, regel) left join los l using (bericht_id, regel)),
  som as (
    select bericht_id, count(*) filter (where was = 'verwerkt') as verwerkt, count(*) filter (where was = 'wacht') as wacht, count(*) filter (where was = 'dubbel') as dubbel, count(*) filter (where was = 'open') as open
      from telling group by bericht_id),
  geteld as (
    update exchange.bericht b set verwerkt = b.verwerkt - s.verwerkt, wacht = b.wacht - s.wacht, dubbel = b.dubbel - s.dubbel, open = b.open - s.open,
      buiten_bereik = b.buiten_bereik + s.verwerkt + s.wacht + s.dubbel + s.open from som s where b.id = s.bericht_id)
  update exchange.regel r set eind = case when r.eind = 'afgekeurd' then r.eind else 'buitenBereik' end, soort = 'geen', melding = null, geheim = null, bsn_h = null, vnr_h = null, deelnemer_h = null,
    naamdatum_h = null, naam_h = null, groep = null, inhoud = null from weg w where r.bericht_id = w.bericht_id and r.regel = w.regel`;

/** A line by its message and its place in it. */
interface Plaats {
  bericht: number;
  regel: number;
}

/** Empties every line about a case's person and drops the files that they came in; returns what there was. */
export async function wisRegels(tx: Tx, zaak: string): Promise<Wisbewijs[]> {
  return maakLeeg(tx, await tx.query<Plaats>(REGELS, [zaak]));
}

/** The same of these lines. */
export async function maakLeeg(tx: Tx, regels: readonly Plaats[]): Promise<Wisbewijs[]> {
  if (regels.length === 0) return [];
  const berichten = [...new Set(regels.map(({ bericht }) => bericht))];
  const plaatsen = [regels.map(({ bericht }) => bericht), regels.map(({ regel }) => regel)];
  // Some files are about one person and stand in a place that is named after the hash of their number.
  await tx.query(
    `update exchange.bericht b set slot = 'gewist/' || b.id from exchange.regel r
      where b.id = r.bericht_id and r.bericht_id = any($1) and (b.slot like '%/' || r.bsn_h or b.slot like '%/' || r.vnr_h)`,
    [berichten],
  );
  await tx.query(LEEG, plaatsen);
  for (const tabel of ['wachtsleutel', 'koppelvoorstel', 'te_wegen']) await tx.query(`delete from zaak.${tabel} w using unnest($1::bigint[], $2::int[]) as r(bericht, regel) where w.bericht_id = r.bericht and w.regel = r.regel`, plaatsen);
  await tx.query('update exchange.taak t set gesloten = now() from unnest($1::bigint[], $2::int[]) as r(bericht, regel) where t.bericht_id = r.bericht and t.regel = r.regel and t.gesloten is null', plaatsen);
  const hashes = await tx.query<{ id: number; sha256: string }>('select id, sha256 from exchange.bericht where id = any($1) order by id', [berichten]);
  await wisBestanden(tx, berichten);
  return hashes.map(({ id, sha256 }) => ({ bericht: id, sha256, regels: regels.filter(({ bericht }) => bericht === id).map(({ regel }) => regel) }));
}

/** The bytes go, for every message that reads them; what is said of them (hash, size) stays. */
async function wisBestanden(tx: Tx, berichten: readonly number[]): Promise<void> {
  const bestanden = await tx.query<{ id: number }>('select distinct origineel_id as id from exchange.bericht where id = any($1) and origineel_id is not null', [berichten]);
  const ids = bestanden.map(({ id }) => id);
  await tx.query('update exchange.bericht set origineel_id = null where origineel_id = any($1)', [ids]);
  await tx.query('delete from exchange.origineel where id = any($1)', [ids]);
}

/** Lines that waited between this case and another of the same name and birth date: without the one they may be the other's. */
export async function wachtenden(tx: Tx, zaak: string): Promise<{ bericht: number; regel: number }[]> {
  return tx.query(
    `select r.bericht_id as bericht, r.regel from zaak.sleutel s join exchange.regel r on r.naamdatum_h = s.hash join zaak.koppeling k using (bericht_id, regel)
      where s.zaak_id = $1 and s.soort = 'naamdatum' and k.stand = 'wacht' order by 1, 2`,
    [zaak],
  );
}

import type { Tx } from '#libs/platform';
import type { Zaakbundel } from './zaakbundel.js';

const VELDEN = ['gemeentecode', 'status', 'leerroute', 'school', 'termijn_eind', 'strijdig', 'stand'] as const;
const KOLOMMEN = VELDEN.join(', ');

/** COPY into a table of the session is two to three times as fast as arrays of JSON: no array text to write, escape and read. */
const TUSSENTABEL = `
  create temp table if not exists zaak_in (
    id uuid, gemeentecode text, status text, leerroute text, school text, termijn_eind date, strijdig text[], stand jsonb, geheim bytea, strijdig_persoon text[]
  ) on commit delete rows;
  delete from zaak_in`;

/** During a rebuild nothing is told of cases: its end compares (herbouw.ts). */
const MELD = `insert into exchange.gebeurtenis (soort, onderwerp) select soort, 'zaak/' || id from gemeld where not exists (select from zaak.herbouw)`;

/**
 * Keeps how changed cases stood, tells readers of the feed once a transaction (`eerder`: this one wrote the case before), updates those whose
 * person stays, and tells whether one of these is not there. A person comes sealed anew whenever holder lines are judged, so that only the case
 * itself tells whether anything changed there.
 */
const BIJWERKEN = `
  with gevonden as materialized (
    select n.id, n.geheim is null as bekend, n.geheim is not null or z.stand is distinct from n.stand as anders, z.gewijzigd, z.stand, z.geheim,
      z.xmin = pg_current_xact_id()::xid as eerder
      from zaak_in n left join zaak.zaak z on z.id = n.id
  ), bewaard as (
    insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd, $1, stand, geheim from gevonden where anders and gewijzigd < $1
  ), gemeld as (
    select id, case when gewijzigd is null then 'zaak-aangemaakt' else 'zaak-gewijzigd' end as soort from gevonden where anders and eerder is not true
  ), melding as (
    ${MELD}
  ), bijgewerkt as (
    update zaak.zaak z set ${VELDEN.map((veld) => `${veld} = n.${veld}`).join(', ')}, gewijzigd = $1
      from zaak_in n join gevonden g on g.id = n.id where z.id = n.id and g.bekend and g.anders
  )
  select coalesce(bool_or(bekend and gewijzigd is null), false) as onbekend from gevonden`;

const SCHRIJVEN = `
  insert into zaak.zaak (id, ${KOLOMMEN}, geheim, strijdig_persoon, gewijzigd)
  select id, ${KOLOMMEN}, geheim, strijdig_persoon, $1 from zaak_in where geheim is not null
  on conflict (id) do update set ${[...VELDEN, 'geheim', 'strijdig_persoon', 'gewijzigd'].map((veld) => `${veld} = excluded.${veld}`).join(', ')}`;

/**
 * Stores cases as the fold computed them, new or not, in sets whatever their number; how they stood before is kept. `moment`: since when
 * this is known (`grendel`). Throws when a case without a sealed person is not there yet: that is a fault of the caller.
 */
export async function schrijfZaken(tx: Tx, { rijen, metPersoon, zonderPersoon }: Zaakbundel, moment: Date): Promise<void> {
  if (metPersoon + zonderPersoon === 0) return;
  await tx.query(TUSSENTABEL);
  await tx.kopieer(`zaak_in (id, ${KOLOMMEN}, geheim, strijdig_persoon)`, [rijen]);
  const [{ onbekend } = { onbekend: true }] = await tx.query<{ onbekend: boolean }>(BIJWERKEN, [moment]);
  if (onbekend) throw new Error('a case without a stored person cannot be updated');
  if (metPersoon > 0) await tx.query(SCHRIJVEN, [moment]);
}

/** Removes cases that no line holds any more, with their search keys. How they stood is kept. */
export async function verwijderZaken(tx: Tx, ids: readonly string[], moment: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('delete from zaak.sleutel where zaak_id = any($1::uuid[])', [ids]);
  await tx.query('delete from zaak.kandidaatsleutel where zaak_id = any($1::uuid[])', [ids]);
  await tx.query(
    `with weg as (delete from zaak.zaak where id = any($1::uuid[]) returning id, gewijzigd, stand, geheim),
     gemeld as (select id, 'zaak-vervallen' as soort from weg), melding as (${MELD})
     insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd, $2, stand, geheim from weg where gewijzigd < $2`,
    [ids, moment],
  );
}

/** Forgets how these cases stood before: of what a source withdrew nothing may be known any more. */
export async function vergeetHistorie(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('delete from zaak.historie where zaak_id = any($1::uuid[])', [ids]);
}

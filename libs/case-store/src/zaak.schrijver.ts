import type { Tx } from '#libs/platform';
import type { Zaakbundel } from './zaakbundel.js';

const VELDEN = ['gemeentecode', 'status', 'leerroute', 'school', 'termijn_eind', 'stand'] as const;
const KOLOMMEN = VELDEN.join(', ');

/** COPY into a table of the session is two to three times as fast as arrays of JSON: no array text to write, escape and read. */
const TUSSENTABEL = `
  create temp table if not exists zaak_in (
    id uuid, gemeentecode text, status text, leerroute text, school text, termijn_eind date, stand jsonb, geheim bytea
  ) on commit delete rows;
  delete from zaak_in`;

const ONBEKENDE = 'select from zaak_in n where n.geheim is null and not exists (select from zaak.zaak z where z.id = n.id) limit 1';

/** A person comes sealed anew whenever holder lines are judged, so that only the case itself tells whether anything changed there. */
const BEWAREN = `
  insert into zaak.historie (zaak_id, van, tot, stand, geheim)
  select z.id, z.gewijzigd, $1, z.stand, z.geheim from zaak_in n join zaak.zaak z on z.id = n.id
   where (n.geheim is not null or z.stand is distinct from n.stand) and z.gewijzigd < $1`;

const BIJWERKEN = `
  update zaak.zaak z set ${VELDEN.map((veld) => `${veld} = n.${veld}`).join(', ')}, gewijzigd = $1
    from zaak_in n where z.id = n.id and n.geheim is null and z.stand is distinct from n.stand`;

const SCHRIJVEN = `
  insert into zaak.zaak (id, ${KOLOMMEN}, geheim, gewijzigd)
  select id, ${KOLOMMEN}, geheim, $1 from zaak_in where geheim is not null
  on conflict (id) do update set ${[...VELDEN, 'geheim', 'gewijzigd'].map((veld) => `${veld} = excluded.${veld}`).join(', ')}`;

/**
 * Stores cases as the fold computed them, new or not, in sets whatever their number; how they stood before is kept. `moment`: since when
 * this is known (`grendel`). Throws when a case without a sealed person is not there yet: that is a fault of the caller.
 */
export async function schrijfZaken(tx: Tx, { rijen, metPersoon, zonderPersoon }: Zaakbundel, moment: Date): Promise<void> {
  if (metPersoon + zonderPersoon === 0) return;
  await tx.query(TUSSENTABEL);
  await tx.kopieer(`zaak_in (id, ${KOLOMMEN}, geheim)`, [rijen]);
  if ((await tx.query(ONBEKENDE)).length > 0) throw new Error('a case without a stored person cannot be updated');
  await tx.query(BEWAREN, [moment]);
  if (zonderPersoon > 0) await tx.query(BIJWERKEN, [moment]);
  if (metPersoon > 0) await tx.query(SCHRIJVEN, [moment]);
}

/** Removes cases that no line holds any more, with their search keys. How they stood is kept. */
export async function verwijderZaken(tx: Tx, ids: readonly string[], moment: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('delete from zaak.sleutel where zaak_id = any($1::uuid[])', [ids]);
  await tx.query(
    `with weg as (delete from zaak.zaak where id = any($1::uuid[]) returning id, gewijzigd, stand, geheim)
     insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd, $2, stand, geheim from weg where gewijzigd < $2`,
    [ids, moment],
  );
}

/** Forgets how these cases stood before: of what a source withdrew nothing may be known any more. */
export async function vergeetHistorie(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('delete from zaak.historie where zaak_id = any($1::uuid[])', [ids]);
}

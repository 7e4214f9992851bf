import type { ZaakStand } from '#libs/case-model';
import { jsonTekst, type Tx } from '#libs/platform';
import { pakStand } from './zaak.codec.js';

/** One case to store. */
export interface Zaakrij {
  id: string;
  stand: ZaakStand;
  /** The sealed person (`verzegelPersoon`); null leaves the stored one as it is, which must then exist. */
  geheim: Buffer | null;
}

const KOLOMMEN = `n(id, gemeentecode, status, leerroute, school, termijn_eind, stand)`;
const LIJSTEN = `$1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[]`;

const BIJWERKEN = `
  update zaak.zaak z
     set gemeentecode = n.gemeentecode, status = n.status, leerroute = n.leerroute, school = n.school,
         termijn_eind = n.termijn_eind, stand = n.stand::jsonb, gewijzigd = now()
    from unnest(${LIJSTEN}) as ${KOLOMMEN}
   where z.id = n.id
  returning z.id`;

const SCHRIJVEN = `
  insert into zaak.zaak as z (id, gemeentecode, status, leerroute, school, termijn_eind, stand, geheim)
  select n.id, n.gemeentecode, n.status, n.leerroute, n.school, n.termijn_eind, n.stand::jsonb, n.geheim
    from unnest(${LIJSTEN}, $8::bytea[]) as n(id, gemeentecode, status, leerroute, school, termijn_eind, stand, geheim)
  on conflict (id) do update
     set gemeentecode = excluded.gemeentecode, status = excluded.status, leerroute = excluded.leerroute, school = excluded.school,
         termijn_eind = excluded.termijn_eind, stand = excluded.stand, geheim = excluded.geheim, gewijzigd = now()`;

/** The case in columns: one array each, so that a chunk is one statement. The plain columns repeat what lists filter on. */
function kolommen(rijen: readonly Zaakrij[]): unknown[] {
  return [
    rijen.map((r) => r.id),
    rijen.map((r) => r.stand.gemeentecode),
    rijen.map((r) => r.stand.status),
    rijen.map((r) => r.stand.leerroute),
    rijen.map((r) => r.stand.taal?.school ?? null),
    rijen.map((r) => r.stand.inburgeringstermijn?.eind ?? null),
    rijen.map((r) => jsonTekst(pakStand(r.stand))),
  ];
}

/**
 * Stores cases as the fold computed them, new or not, in two statements whatever their number.
 * Throws when a case without a sealed person is not there yet: that is a fault of the caller.
 */
export async function schrijfZaken(tx: Tx, rijen: readonly Zaakrij[]): Promise<void> {
  const zonder = rijen.filter((r) => r.geheim === null);
  const met = rijen.filter((r) => r.geheim !== null);
  if (zonder.length > 0) {
    const geraakt = await tx.query<{ id: string }>(BIJWERKEN, kolommen(zonder));
    if (geraakt.length !== zonder.length) throw new Error('a case without a stored person cannot be updated');
  }
  if (met.length > 0) await tx.query(SCHRIJVEN, [...kolommen(met), met.map((r) => r.geheim)]);
}

/** Removes cases that no line holds any more, with their search keys. */
export async function verwijderZaken(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(`delete from zaak.sleutel where zaak_id = any($1::uuid[])`, [ids]);
  await tx.query(`delete from zaak.zaak where id = any($1::uuid[])`, [ids]);
}

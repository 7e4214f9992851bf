import type { ZaakStand } from '#libs/case-model';
import { kopieerRij, type Tx } from '#libs/platform';
import { pakStand } from './zaak.codec.js';

/** One case to store. */
export interface Zaakrij {
  id: string;
  stand: ZaakStand;
  /** The sealed person (`verzegelPersoon`); null leaves the stored one as it is, which must then exist. */
  geheim: Buffer | null;
}

const KOLOMMEN = 'id, gemeentecode, status, leerroute, school, termijn_eind, stand, geheim';
const ZETTEN = `gemeentecode = n.gemeentecode, status = n.status, leerroute = n.leerroute, school = n.school, termijn_eind = n.termijn_eind, stand = n.stand, gewijzigd = now()`;

/**
 * Stores cases as the fold computed them, new or not: by COPY to a table of this transaction, then in sets whatever their number.
 * Throws when a case without a sealed person is not there yet: that is a fault of the caller.
 */
export async function schrijfZaken(tx: Tx, rijen: readonly Zaakrij[]): Promise<void> {
  if (rijen.length === 0) return;
  await tx.query(`create temp table if not exists zaak_nieuw on commit delete rows as select ${KOLOMMEN} from zaak.zaak limit 0`);
  await tx.kopieer(`zaak_nieuw (${KOLOMMEN})`, inStukken(rijen));
  const zonder = rijen.filter((r) => r.geheim === null).length;
  if (zonder > 0) {
    const geraakt = await tx.query<{ aantal: number }>(
      `with bij as (update zaak.zaak z set ${ZETTEN} from zaak_nieuw n where z.id = n.id and n.geheim is null returning 1) select count(*) as aantal from bij`,
    );
    if (geraakt[0]?.aantal !== zonder) throw new Error('a case without a stored person cannot be updated');
  }
  if (zonder === rijen.length) return;
  await tx.query(
    `insert into zaak.zaak as z (${KOLOMMEN}) select ${KOLOMMEN} from zaak_nieuw where geheim is not null
     on conflict (id) do update set ${ZETTEN.replaceAll('n.', 'excluded.')}, geheim = excluded.geheim`,
  );
}

/** The plain columns repeat what lists filter on. */
function* inStukken(rijen: readonly Zaakrij[]): Generator<string> {
  for (const { id, stand, geheim } of rijen) {
    const plat = [stand.gemeentecode, stand.status, stand.leerroute, stand.taal?.school ?? null, stand.inburgeringstermijn?.eind ?? null];
    yield kopieerRij([id, ...plat, JSON.stringify(pakStand(stand)), geheim]);
  }
}

/** Removes cases that no line holds any more, with their search keys. */
export async function verwijderZaken(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(`delete from zaak.sleutel where zaak_id = any($1::uuid[])`, [ids]);
  await tx.query(`delete from zaak.zaak where id = any($1::uuid[])`, [ids]);
}

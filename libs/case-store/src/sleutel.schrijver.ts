import type { Tx } from '#libs/platform';

/** What a case can be found by; only keyed hashes of the values are stored. */
export type Sleutelsoort = 'bsn' | 'vnr' | 'naamdatum' | 'volnaam' | 'naam' | 'geboortedatum';

export interface Zaaksleutel {
  soort: Sleutelsoort;
  /** Keyed hash as a uuid (`Kluis.sleutelhash`). */
  hash: string;
}

/** Sets the search keys of cases: what is named stands, what is no longer named goes. Two statements whatever their number. */
export async function schrijfSleutels(tx: Tx, rijen: readonly { id: string; sleutels: readonly Zaaksleutel[] }[]): Promise<void> {
  if (rijen.length === 0) return;
  const plat = rijen.flatMap((r) => r.sleutels.map((s) => ({ id: r.id, ...s })));
  const lijsten = [plat.map((s) => s.soort), plat.map((s) => s.hash), plat.map((s) => s.id)];
  await tx.query(
    `delete from zaak.sleutel s
      where s.zaak_id = any($4::uuid[])
        and not exists (select from unnest($1::text[], $2::uuid[], $3::uuid[]) as n(soort, hash, zaak_id)
                         where n.soort = s.soort and n.hash = s.hash and n.zaak_id = s.zaak_id)`,
    [...lijsten, rijen.map((r) => r.id)],
  );
  await tx.query(
    `insert into zaak.sleutel (soort, hash, zaak_id)
     select * from unnest($1::text[], $2::uuid[], $3::uuid[])
     on conflict do nothing`,
    lijsten,
  );
}

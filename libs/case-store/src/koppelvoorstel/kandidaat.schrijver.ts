import type { Tx } from '#libs/platform';

/** Somebody who is known, with the keyed hashes of every `kandidaatsleutels` of what is stated of them. */
export interface Kandidaatrij {
  id: string;
  hashes: readonly string[];
}

/** Sets under which keys cases are looked for as candidates: what is named stands, what is no longer named goes. */
export async function schrijfKandidaatsleutels(tx: Tx, rijen: readonly Kandidaatrij[]): Promise<void> {
  if (rijen.length === 0) return;
  const plat = rijen.flatMap(({ id, hashes }) => hashes.map((hash) => ({ id, hash })));
  const lijsten = [plat.map(({ hash }) => hash), plat.map(({ id }) => id)];
  await tx.query(
    `delete from zaak.kandidaatsleutel k where k.zaak_id = any($3::uuid[])
       and not exists (select from unnest($1::uuid[], $2::uuid[]) as n(hash, zaak_id) where n.hash = k.hash and n.zaak_id = k.zaak_id)`,
    [...lijsten, rijen.map(({ id }) => id)],
  );
  await tx.query('insert into zaak.kandidaatsleutel (hash, zaak_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing', lijsten);
}

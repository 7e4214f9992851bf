import type { BekendPersoon } from '#libs/case-model';
import type { Leesbron } from '#libs/platform';

/** A known person as read, with the keys in sets that may be replaced while a judgement is being made. */
interface Persoon extends BekendPersoon {
  bsns: Set<string>;
  vNummers: Set<string>;
  naamdata: Set<string>;
  namen: Set<string>;
}

/** A key that somebody answers to. */
export interface Treffer {
  soort: 'bsn' | 'vnr' | 'naamdatum';
  hash: string;
  zaak: string;
}

/** Which cases answer to these keyed hashes, each given once. Looked up one by one: the planner would weigh a list element by element, longer than the search takes. */
export async function sleuteltreffers(bron: Leesbron, hashes: readonly string[]): Promise<Treffer[]> {
  if (hashes.length === 0) return [];
  return bron.query<Treffer>(
    `select s.soort, s.hash, s.zaak_id as zaak from unnest($1::uuid[]) as w(hash) cross join lateral
       (select * from zaak.sleutel where hash = w.hash and soort in ('bsn', 'vnr', 'naamdatum') offset 0) s`,
    [hashes],
  );
}

/**
 * These cases' people, with all keys that link (not those that only search). `offset 0`: keys are looked up case by case, never by walking
 * all keys.
 */
export async function personenVan(bron: Leesbron, zaken: readonly string[]): Promise<BekendPersoon[]> {
  if (zaken.length === 0) return [];
  const rijen = await bron.query<{ soort: Treffer['soort'] | 'volnaam'; hash: string; zaak: string }>(
    `select s.soort, s.hash, s.zaak_id as zaak from unnest($1::uuid[]) as w(zaak_id) cross join lateral
       (select * from zaak.sleutel where zaak_id = w.zaak_id and soort in ('bsn', 'vnr', 'naamdatum', 'volnaam') offset 0) s`,
    [zaken],
  );
  return personenUit(rijen);
}

/** People as far as these keys tell. */
export function personenUit(sleutels: readonly { soort: Treffer['soort'] | 'volnaam'; hash: string; zaak: string }[]): BekendPersoon[] {
  const personen = new Map<string, Persoon>();
  for (const { soort, hash, zaak } of sleutels) {
    let persoon = personen.get(zaak);
    if (!persoon) personen.set(zaak, (persoon = { id: zaak, bsns: new Set(), vNummers: new Set(), naamdata: new Set(), namen: new Set() }));
    verzameling(persoon, soort).add(hash);
  }
  return [...personen.values()];
}

function verzameling(persoon: Persoon, soort: 'bsn' | 'vnr' | 'naamdatum' | 'volnaam'): Set<string> {
  switch (soort) {
    case 'bsn':
      return persoon.bsns;
    case 'vnr':
      return persoon.vNummers;
    case 'naamdatum':
      return persoon.naamdata;
    case 'volnaam':
      return persoon.namen;
  }
}

import type { BekendPersoon } from '#libs/case-model';
import type { Tx } from '#libs/platform';

/** A known person as read, with the keys in sets that may be replaced while a judgement is being made. */
interface Persoon extends BekendPersoon {
  bsns: Set<string>;
  vNummers: Set<string>;
  naamdata: Set<string>;
  namen: Set<string>;
}

/** People who answer to one of these keyed hashes, each with all keys that link (not those that only search). */
export async function bekendePersonen(tx: Tx, hashes: readonly string[]): Promise<BekendPersoon[]> {
  if (hashes.length === 0) return [];
  return lees(tx, `s.zaak_id in (select zaak_id from zaak.sleutel where hash = any($1::uuid[]) and soort in ('bsn', 'vnr', 'naamdatum'))`, hashes);
}

/** These cases' people, with all keys that link. */
export async function personenVan(tx: Tx, zaken: readonly string[]): Promise<BekendPersoon[]> {
  return zaken.length === 0 ? [] : lees(tx, 's.zaak_id = any($1::uuid[])', zaken);
}

async function lees(tx: Tx, waar: string, waarden: readonly string[]): Promise<BekendPersoon[]> {
  const rijen = await tx.query<{ soort: 'bsn' | 'vnr' | 'naamdatum' | 'volnaam'; hash: string; zaak: string }>(
    `select s.soort, s.hash, s.zaak_id as zaak from zaak.sleutel s where s.soort in ('bsn', 'vnr', 'naamdatum', 'volnaam') and ${waar}`,
    [waarden],
  );
  const personen = new Map<string, Persoon>();
  for (const { soort, hash, zaak } of rijen) {
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

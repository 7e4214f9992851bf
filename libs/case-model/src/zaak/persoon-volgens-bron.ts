import type { Feit } from '../melding/feit.js';

/** One value as a source states it, with the feit that states it. */
export interface Uitspraak {
  waarde: string;
  feit: Feit;
}

const SLEUTELS = ['bsn', 'vNummer', 'geslachtsnaam', 'voorvoegsel', 'voornamen', 'geboortedatum', 'geslacht'] as const;

/** What one source says about who the person is; a key that it never filled is absent. */
export type PersoonVolgensBron = Partial<Record<(typeof SLEUTELS)[number], Uitspraak>>;

/** Per key the first feit that fills it. Takes one source's feiten, the one that counts first. */
export function leesPersoon(feiten: readonly Feit[]): PersoonVolgensBron {
  const gelezen: PersoonVolgensBron = {};
  for (const feit of feiten) {
    if (feit.persoon === undefined) continue;
    for (const sleutel of SLEUTELS) {
      const waarde = feit.persoon[sleutel];
      if (waarde !== undefined) gelezen[sleutel] ??= { waarde, feit };
    }
  }
  return gelezen;
}

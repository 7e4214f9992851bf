import type { Persoonsdeel } from '../../melding/persoonsdeel.js';
import { type Naamdeel, ontleedNaam } from './naamdeel.js';
import type { Nummers } from './vergelijk-nummer.js';

/** What one source states of somebody, as far as it can be weighed. */
export type Beschrijving = Pick<Persoonsdeel, 'bsn' | 'vNummer' | 'onbruikbaar' | 'geslachtsnaam' | 'voornamen' | 'geboortedatum' | 'geslacht'>;

/** A full name taken apart. */
export interface Naam {
  achter: Naamdeel | null;
  voor: Naamdeel | null;
}

/** Somebody as one or more sources describe them, taken apart once to be weighed often. */
export interface Weegbaar {
  namen: readonly Naam[];
  geboortedata: readonly string[];
  geslachten: readonly ('M' | 'V')[];
  bsns: Nummers;
  vNummers: Nummers;
  /** Schools' own numbers under which lines are linked to this person, in whatever form tells them apart. */
  deelnemers: ReadonlySet<string>;
}

/** Takes descriptions of one person apart. The order and repetition of descriptions do not matter. */
export function ontleed(beschrijvingen: readonly Beschrijving[], deelnemers: readonly string[] = []): Weegbaar {
  const kies = <T>(waarde: (b: Beschrijving) => T | undefined): Set<T> => new Set(beschrijvingen.map(waarde).filter((w) => w !== undefined));
  return {
    namen: beschrijvingen.map(({ geslachtsnaam, voornamen }) => ({ achter: ontleedNaam(geslachtsnaam), voor: ontleedNaam(voornamen) })),
    geboortedata: [...kies((b) => b.geboortedatum)],
    geslachten: [...kies((b) => (b.geslacht === 'X' ? undefined : b.geslacht))],
    bsns: { goed: kies((b) => b.bsn), onbruikbaar: kies((b) => b.onbruikbaar?.bsn) },
    vNummers: { goed: kies((b) => b.vNummer), onbruikbaar: kies((b) => b.onbruikbaar?.vNummer) },
    deelnemers: new Set(deelnemers),
  };
}

import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import { herhaaldeFeiten, type Herhaalregel } from './herhalingen.js';
import { laatstGezegdEerst } from './volgorde.js';

const PERSOONSKOLOMMEN = ['bsn', 'vNummer', 'geslachtsnaam', 'voorvoegsel', 'voornamen', 'geboortedatum', 'geslacht'] as const;

const MIJLPALEN: Herhaalregel<MijlpaalMelding> = {
  onderwerp: ({ melding }) => `${melding.mijlpaal} ${melding.datum}`,
  uitspraken: ({ melding, persoon = {} }) => [
    ['waarde', melding.waarde], ['doelgroep', melding.doelgroep],
    ...(melding.mijlpaal === 'AANMELDING' ? PERSOONSKOLOMMEN.map((kolom) => [kolom, persoon[kolom]] as const) : []),
  ],
  laatstEerst: laatstGezegdEerst,
};

/** The milestone lines of one person that say nothing new about one milestone and date. Source: partners.md 2. */
export function dubbeleMijlpalen(mijlpalen: readonly Feit<MijlpaalMelding>[]): Feit<MijlpaalMelding>[] {
  return herhaaldeFeiten(mijlpalen, MIJLPALEN);
}

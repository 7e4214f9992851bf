import type { BemiddelingMelding } from '../melding/bemiddeling-melding.js';
import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Melding } from '../melding/melding.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { OntzorgingMelding } from '../melding/ontzorging-melding.js';
import type { PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { ProfielMelding } from '../melding/profiel-melding.js';
import type { StadsbankMelding } from '../melding/stadsbank-melding.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import type { Terugmelding } from '../melding/terugmelding.js';
import type { UrenMelding } from '../melding/uren-melding.js';

/** The feiten of one case by the kind of their melding, in the order in which they were given. */
export interface FeitenPerSoort {
  coa: Feit<CoaMelding>[];
  mijlpalen: Feit<MijlpaalMelding>[];
  taal: Feit<TaalMelding>[];
  opgaven: Feit<OntzorgingMelding>[];
  antwoorden: Feit<StadsbankMelding>[];
  terugmeldingen: Feit<Terugmelding>[];
  plaatsingen: Feit<PlaatsingMelding>[];
  uren: Feit<UrenMelding>[];
  bemiddelingen: Feit<BemiddelingMelding>[];
  profielen: Feit<ProfielMelding>[];
  besluiten: Feit<BesluitMelding>[];
}

const LIJST: Readonly<Record<Melding['soort'], keyof FeitenPerSoort>> = {
  coa: 'coa', mijlpaal: 'mijlpalen', taal: 'taal', ontzorging: 'opgaven', stadsbank: 'antwoorden', terugmelding: 'terugmeldingen', plaatsing: 'plaatsingen', uren: 'uren',
  bemiddeling: 'bemiddelingen', profiel: 'profielen', besluit: 'besluiten',
};

/** The feiten that claim something: inactive ones and COA's withdrawals say nothing. */
export function sprekendeFeiten(feiten: readonly Feit[]): FeitenPerSoort {
  const delen: FeitenPerSoort = {
    coa: [], mijlpalen: [], taal: [], opgaven: [], antwoorden: [], terugmeldingen: [], plaatsingen: [], uren: [], bemiddelingen: [], profielen: [], besluiten: [],
  };
  for (const feit of feiten) if (feit.actief && !isIntrekking(feit.melding)) (delen[LIJST[feit.melding.soort]] as Feit[]).push(feit);
  return delen;
}

function isIntrekking(melding: Melding): boolean {
  return melding.soort === 'coa' && melding.bericht === 'INTREKKING';
}

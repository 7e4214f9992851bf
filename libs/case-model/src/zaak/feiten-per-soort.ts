import type { BemiddelingMelding } from '../melding/bemiddeling-melding.js';
import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
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

/** The feiten that claim something: inactive ones and COA's withdrawals say nothing. */
export function sprekendeFeiten(feiten: readonly Feit[]): FeitenPerSoort {
  const delen: FeitenPerSoort = {
    coa: [], mijlpalen: [], taal: [], opgaven: [], antwoorden: [], terugmeldingen: [], plaatsingen: [], uren: [], bemiddelingen: [], profielen: [], besluiten: [],
  };
  for (const feit of feiten) if (feit.actief) voegToe(delen, feit);
  return delen;
}

function voegToe(delen: FeitenPerSoort, feit: Feit): void {
  switch (feit.melding.soort) {
    case 'coa':
      if (feit.melding.bericht !== 'INTREKKING') delen.coa.push(feit as Feit<CoaMelding>);
      return;
    case 'mijlpaal':
      delen.mijlpalen.push(feit as Feit<MijlpaalMelding>);
      return;
    case 'taal':
      delen.taal.push(feit as Feit<TaalMelding>);
      return;
    case 'ontzorging':
      delen.opgaven.push(feit as Feit<OntzorgingMelding>);
      return;
    case 'stadsbank':
      delen.antwoorden.push(feit as Feit<StadsbankMelding>);
      return;
    case 'terugmelding':
      delen.terugmeldingen.push(feit as Feit<Terugmelding>);
      return;
    case 'plaatsing':
      delen.plaatsingen.push(feit as Feit<PlaatsingMelding>);
      return;
    case 'uren':
      delen.uren.push(feit as Feit<UrenMelding>);
      return;
    case 'bemiddeling':
      delen.bemiddelingen.push(feit as Feit<BemiddelingMelding>);
      return;
    case 'profiel':
      delen.profielen.push(feit as Feit<ProfielMelding>);
      return;
    case 'besluit':
      delen.besluiten.push(feit as Feit<BesluitMelding>);
  }
}

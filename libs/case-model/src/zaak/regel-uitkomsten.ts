import type { Regeluitkomst } from '../koppeling/regeluitkomst.js';
import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { StadsbankMelding } from '../melding/stadsbank-melding.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import { dubbeleAntwoorden } from './dubbele-antwoorden.js';
import { dubbeleMijlpalen } from './dubbele-mijlpalen.js';
import { sprekendeFeiten } from './feiten-per-soort.js';
import { pipsVan } from './pip.js';
import { plaatsingBevindingen } from './plaatsing-bevindingen.js';
import { taalBevindingen } from './taal-bevindingen.js';
import { taalVolgorde } from './taal-volgorde.js';
import { nieuwsteDatumEerst } from './volgorde.js';

/**
 * What the other lines of one person add to a line: whether it is dubbel, and the findings that depend on other files.
 * Inactive lines are judged too, because their files keep their counts. Only lines with something to say, by message and line.
 *
 * Promise: independent of the order of the feiten. AANMELDING lines must carry `persoon` for their person columns to count.
 */
export function regelUitkomsten(feiten: readonly Feit[]): Regeluitkomst[] {
  const uitkomsten: Regeluitkomst[] = [...dubbeleRegels(feiten), ...regelsMetBevinding(feiten), ...plaatsingBevindingen(feiten)];
  return uitkomsten.sort((a, b) => a.bericht - b.bericht || a.regel - b.regel);
}

function dubbeleRegels(feiten: readonly Feit[]): Regeluitkomst[] {
  const mijlpalen = feiten.filter((feit): feit is Feit<MijlpaalMelding> => feit.melding.soort === 'mijlpaal');
  const antwoorden = feiten.filter((feit): feit is Feit<StadsbankMelding> => feit.melding.soort === 'stadsbank');
  return [...dubbeleMijlpalen(mijlpalen), ...dubbeleAntwoorden(antwoorden)].map(({ bericht, regel }) => ({ bericht, regel, dubbel: true, bevindingen: [] }));
}

function regelsMetBevinding(feiten: readonly Feit[]): Regeluitkomst[] {
  const rijen = feiten.filter((feit): feit is Feit<TaalMelding> => feit.melding.soort === 'taal');
  if (rijen.length < 2) return [];
  const { mijlpalen, taal } = sprekendeFeiten(feiten);
  const pips = mijlpalen.filter(({ melding }) => melding.mijlpaal === 'PIP').sort(nieuwsteDatumEerst);
  const geldig = taalVolgorde(taal, pipsVan(pips));
  return rijen
    .map((rij) => ({ bericht: rij.bericht, regel: rij.regel, dubbel: false, bevindingen: taalBevindingen(rij, geldig) }))
    .filter(({ bevindingen }) => bevindingen.length > 0);
}

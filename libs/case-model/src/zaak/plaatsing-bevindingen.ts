import type { Regeluitkomst } from '../koppeling/regeluitkomst.js';
import type { Feit } from '../melding/feit.js';
import type { Bemiddelaar, PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { UrenMelding } from '../melding/uren-melding.js';
import { plaatsingsleutel } from './vouw-plaatsingen.js';

/** Where a partner writes its id of a placement. */
const KOLOM: Readonly<Record<Bemiddelaar, string>> = { avedan: 'plaatsing_id', wsp: 'plaatsingId' };

/** Warns of hours, progress and an end of a placement of which no line that counts tells what it is. Source: partners.md 5, 6. */
export function plaatsingBevindingen(feiten: readonly Feit[]): Regeluitkomst[] {
  const vervolg = feiten.filter(isVervolg);
  if (vervolg.length === 0) return [];
  const gemeld = new Set(feiten.filter((feit) => feit.actief && isPlaatsing(feit) && !isVervolg(feit)).map(({ melding }) => plaatsingsleutel(melding as PlaatsingMelding)));
  return vervolg
    .filter(({ melding }) => !gemeld.has(plaatsingsleutel(melding)))
    .map(({ bericht, regel, melding: { bron } }) => ({
      bericht, regel, dubbel: false, bevindingen: [{ regel, kolom: KOLOM[bron], code: 'plaatsing-onbekend', ernst: 'waarschuwing' }],
    }));
}

function isPlaatsing(feit: Feit): feit is Feit<PlaatsingMelding> {
  return feit.melding.soort === 'plaatsing';
}

/** A line that says something of a placement that another line must have told of. */
function isVervolg(feit: Feit): feit is Feit<PlaatsingMelding | UrenMelding> {
  return feit.melding.soort === 'uren' || (feit.melding.soort === 'plaatsing' && feit.melding.plaatsingsoort === undefined);
}

import type { Bevinding } from '#libs/case-model';
import { zonderSchild } from '../csv/formuleschild.js';
import { maakBevinding } from '../maak-bevinding.js';
import type { Bronrij } from './bronrij.js';
import { celkeuring } from './celkeuring.js';
import type { Kop } from './kop.js';
import type { Layout } from './layout.js';
import type { Rij } from './rij.js';

/** Stands between the values of `inhoud`: the control character that is meant for it. */
const TUSSEN = '\u001f';

/** Compiles a layout, once, into the function that judges every cell of a line. This is the hot path: it runs for every cell of every file. */
export function maakRijkeuring(layout: Layout): (bron: Bronrij, kop: Kop) => Rij {
  const kolommen = layout.velden.map((veld) => ({ naam: veld.naam, verplicht: veld.verplicht, keur: celkeuring(veld, layout) }));
  return ({ regel, cellen: bron }, kop) => {
    const cellen = kop.plaatsen.map((plaats) => gelezen(bron[plaats] ?? ''));
    const bevindingen: Bevinding[] = heeftTeVeelCellen(bron, kop.breedte) ? [maakBevinding('aantal-cellen', regel)] : [];
    let kolom = '';
    const meld = (code: string): void => void bevindingen.push(maakBevinding(code, regel, kolom));
    const waarden = kolommen.map(({ naam, verplicht, keur }, i) => {
      kolom = naam;
      const cel = cellen[i] ?? '';
      if (cel !== '') return keur(cel, meld);
      if (verplicht) meld('verplicht-leeg');
      return undefined;
    });
    // A value that could not be used still tells one line from another.
    const inhoud = waarden.map((waarde, i) => waarde ?? cellen[i]).join(TUSSEN);
    return { regel, layout, cellen, waarden, bevindingen, inhoud };
  };
}

/** What a sender sends back of a file that we wrote is what it said first. */
function gelezen(ruw: string): string {
  const cel = ruw.trim();
  const kaal = zonderSchild(cel);
  return kaal === cel ? cel : kaal.trim();
}

function heeftTeVeelCellen(cellen: readonly string[], breedte: number): boolean {
  for (let i = breedte; i < cellen.length; i++) if ((cellen[i] ?? '').trim() !== '') return true;
  return false;
}

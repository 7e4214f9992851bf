import { maakBevinding } from '../maak-bevinding.js';
import type { Bronrij } from './bronrij.js';
import { celkeuring } from './celkeuring.js';
import type { Kop } from './kop.js';
import type { Layout } from './layout.js';
import type { Rij } from './rij.js';

/** Stands between the values of `inhoud`: the control character that is meant for it. */
const TUSSEN = '\u001f';

/** Compiles a layout, once, into the function that judges every cell of a line. */
export function maakRijkeuring(layout: Layout): (bron: Bronrij, kop: Kop) => Rij {
  const keuringen = layout.velden.map((veld) => celkeuring(veld, layout));
  return (bron, kop) => {
    const cellen = kop.plaatsen.map((plaats) => (bron.cellen[plaats] ?? '').trim());
    const rij: Rij = { regel: bron.regel, layout, cellen, waarden: {}, bevindingen: [], inhoud: '' };
    if (heeftTeVeelCellen(bron.cellen, kop.breedte)) rij.bevindingen.push(maakBevinding('aantal-cellen', bron.regel));
    let kolom = '';
    const meld = (code: string): void => void rij.bevindingen.push(maakBevinding(code, rij.regel, kolom));
    layout.velden.forEach((veld, i) => {
      const cel = cellen[i] ?? '';
      kolom = veld.naam;
      if (cel !== '') {
        const waarde = keuringen[i]?.(cel, meld);
        rij.waarden[kolom] = waarde;
        rij.inhoud += waarde === undefined ? cel : String(waarde);
      } else {
        rij.waarden[kolom] = undefined;
        if (veld.verplicht) meld('verplicht-leeg');
      }
      rij.inhoud += TUSSEN;
    });
    return rij;
  };
}

function heeftTeVeelCellen(cellen: readonly string[], breedte: number): boolean {
  for (let i = breedte; i < cellen.length; i++) if ((cellen[i] ?? '').trim() !== '') return true;
  return false;
}

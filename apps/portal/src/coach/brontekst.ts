import { schrijf } from '../opmaak/schrijf.js';
import type { Herkomst } from './antwoorden.js';
import { naamVan } from './naam-van.js';

/** Who says something and where it stands, for people. */
export interface Brontekst {
  wie: string;
  waar: string;
}

/** @param bestanden names of files by the number of their message, as far as they are known */
export function brontekst({ bron, bericht, regel, peildatum, ontvangen }: Herkomst, bestanden: ReadonlyMap<number, string>): Brontekst {
  const bestand = bestanden.get(bericht);
  const delen = [`Bericht ${bericht}`, ...(bestand === undefined ? [] : [bestand]), `regel ${regel}`, `van ${schrijf.dag(peildatum)}`, ontvangen === null ? 'het bericht is er niet meer' : `ontvangen ${schrijf.moment(ontvangen)}`];
  return { wie: naamVan('bron', bron), waar: `${delen.join(', ')}.` };
}

import { dagErna, plusMaanden } from '../kernel/datum.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { Pip } from './pip.js';
import type { ZaakStand } from './zaak-stand.js';

/** Length of the inburgeringstermijn (Wet inburgering 2021, art. 11). */
const TERMIJN_MAANDEN = 36;

type Pipdeel = Pick<ZaakStand, 'leerroute' | 'niveauPip' | 'dagtekeningInitielePip' | 'dagtekeningPip' | 'inburgeringstermijn'>;

/** Route, level and term. The newest PIP gives the route; the term keeps running from the first. Source: partners.md 2. */
export function vouwPip(pips: readonly Pip[], herkomst: Record<string, Herkomst>): Pipdeel {
  const huidig = pips[0];
  const initieel = pips.at(-1);
  if (huidig === undefined || initieel === undefined) {
    return { leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null };
  }
  const vanHuidig = herkomstVan(huidig.feit);
  const vanInitieel = herkomstVan(initieel.feit);
  herkomst.leerroute = vanHuidig;
  if (huidig.niveau !== null) herkomst.niveauPip = vanHuidig;
  herkomst.dagtekeningInitielePip = vanInitieel;
  herkomst.dagtekeningPip = vanHuidig;
  herkomst.inburgeringstermijn = vanInitieel;
  const start = dagErna(initieel.datum);
  return {
    leerroute: huidig.leerroute,
    niveauPip: huidig.niveau,
    dagtekeningInitielePip: initieel.datum,
    dagtekeningPip: huidig.datum,
    inburgeringstermijn: { start, eind: plusMaanden(start, TERMIJN_MAANDEN) },
  };
}

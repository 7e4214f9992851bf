import { dagErna } from '../kernel/datum.js';
import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import { inburgeringstermijn } from './inburgeringstermijn.js';
import type { Pip } from './pip.js';
import type { ZaakStand } from './zaak-stand.js';

type Pipdeel = Pick<ZaakStand, 'leerroute' | 'niveauPip' | 'dagtekeningInitielePip' | 'dagtekeningPip' | 'inburgeringstermijn'>;

/** Route, level and term. The newest PIP gives the route; the term keeps running from the first, up to where DUO extended it. Source: partners.md 2; domain C.1. */
export function vouwPip(pips: readonly Pip[], verlenging: Feit<MijlpaalMelding> | undefined, herkomst: Record<string, Herkomst>): Pipdeel {
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
  const gewoon = inburgeringstermijn(dagErna(initieel.datum), null);
  const termijn = inburgeringstermijn(gewoon.start, verlenging?.melding.waarde ?? null);
  herkomst.inburgeringstermijn = verlenging !== undefined && termijn.eind > gewoon.eind ? herkomstVan(verlenging) : vanInitieel;
  return {
    leerroute: huidig.leerroute,
    niveauPip: huidig.niveau,
    dagtekeningInitielePip: initieel.datum,
    dagtekeningPip: huidig.datum,
    inburgeringstermijn: termijn,
  };
}

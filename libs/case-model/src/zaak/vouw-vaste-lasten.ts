import type { Feit } from '../melding/feit.js';
import type { OntzorgingMelding } from '../melding/ontzorging-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { ZaakStand } from './zaak-stand.js';

/**
 * A household's fixed costs: the newest statement, whole. Takes statements in the order of `laatstOpgegevenEerst`.
 * Its origin points at the line whose sealed part holds accounts and creditors. Source: partners.md 4.
 */
export function vouwVasteLasten(opgaven: readonly Feit<OntzorgingMelding>[], herkomst: Record<string, Herkomst>): ZaakStand['vasteLasten'] {
  const nieuwste = opgaven[0];
  if (nieuwste === undefined) return null;
  herkomst.vasteLasten = herkomstVan(nieuwste);
  const { besluitdatum, machtiging, norm, nettoMaandbedragCenten, betalingen } = nieuwste.melding;
  return { besluitdatum, machtiging, norm, nettoMaandbedragCenten, betalingen };
}

import type { Feit } from '../melding/feit.js';
import type { ProfielMelding } from '../melding/profiel-melding.js';
import type { Bemiddeling } from './bemiddeling.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';

/**
 * What somebody is to be mediated to: the newest statement, whole, a withdrawal too. Takes statements in the order of `laatstOpgegevenEerst`.
 * Its origin points at the line whose sealed part holds the profile. Source: contracts/regie/bemiddeling.
 */
export function vouwBemiddeling(profielen: readonly Feit<ProfielMelding>[], herkomst: Record<string, Herkomst>): Bemiddeling | null {
  const nieuwste = profielen[0];
  if (nieuwste === undefined) return null;
  herkomst.bemiddeling = herkomstVan(nieuwste);
  const { doel, ingetrokken, toestemming, urenPerWeek = null, hoogsteUrenPerWeek = null } = nieuwste.melding;
  return { doel, ingetrokken, toestemming, urenPerWeek, hoogsteUrenPerWeek };
}

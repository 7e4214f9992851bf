import { isAangenomenGeboortedag, isVolledigeGeboortedatum } from '../kernel/geboortedatum.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { vouwNaam } from './naam.js';

/**
 * Full name and full birth date as one key, `hakimi|safa|1974-05-17`; the prefix (voorvoegsel) is no part of it.
 * Null where that proves too little: a name missing, a birth date missing or partial, 1 January or 1 July.
 * Personal data: it leaves this process only as a keyed hash. Source: partners.md, Who is this?
 */
export function naamsleutel(persoon: Persoonsdeel): string | null {
  const { geslachtsnaam, voornamen, geboortedatum } = persoon;
  if (geslachtsnaam === undefined || voornamen === undefined || geboortedatum === undefined) return null;
  if (!isVolledigeGeboortedatum(geboortedatum) || isAangenomenGeboortedag(geboortedatum)) return null;
  const achter = vouwNaam(geslachtsnaam);
  const voor = vouwNaam(voornamen);
  return achter === '' || voor === '' ? null : `${achter}|${voor}|${geboortedatum}`;
}

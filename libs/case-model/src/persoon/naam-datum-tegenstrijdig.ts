import { geboortedatumsTegenstrijdig } from '../kernel/geboortedatum.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { vouwNaam } from './naam.js';

/**
 * True when both the name and the birth date say that these are two people. What a side leaves out never contradicts.
 * Surname and given names in each other's place are the same name. Source: partners.md, Who is this? (a number is then not followed by itself)
 */
export function naamDatumTegenstrijdig(a: Persoonsdeel, b: Persoonsdeel): boolean {
  return datumTegenstrijdig(a, b) && naamTegenstrijdig(a, b);
}

function datumTegenstrijdig(a: Persoonsdeel, b: Persoonsdeel): boolean {
  return a.geboortedatum !== undefined && b.geboortedatum !== undefined && geboortedatumsTegenstrijdig(a.geboortedatum, b.geboortedatum);
}

function naamTegenstrijdig(a: Persoonsdeel, b: Persoonsdeel): boolean {
  const een = gevouwen(a);
  const ander = gevouwen(b);
  if (een === null || ander === null) return false;
  const volledig = een.voor + een.achter;
  return volledig !== ander.voor + ander.achter && volledig !== ander.achter + ander.voor;
}

function gevouwen(persoon: Persoonsdeel): { voor: string; achter: string } | null {
  if (persoon.geslachtsnaam === undefined || persoon.voornamen === undefined) return null;
  const naam = { voor: vouwNaam(persoon.voornamen), achter: vouwNaam(persoon.geslachtsnaam) };
  return naam.voor === '' || naam.achter === '' ? null : naam;
}

import { schrijf } from '../opmaak/schrijf.js';

const MAAND = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** A quarter or a month as people read it. */
export function periodetekst(periode: string | null): string {
  if (periode === null) return '–';
  if (/^\d{4}(0[1-9]|1[0-2])$/.test(periode)) return MAAND.format(Date.UTC(Number(periode.slice(0, 4)), Number(periode.slice(4)) - 1));
  return schrijf.kwartaal(periode).replace(/ \(.*/, '');
}

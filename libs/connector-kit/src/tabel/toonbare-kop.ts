import { schoon } from '../waarde/schoon.js';

/** A name of a column or key is shown to people; longer is no name. */
const LANGSTE_KOP = 60;

/** At most so many unknown names are told; nobody mends more than that by hand. */
export const MEESTE_KOPPEN = 500;

/** A name as the sender wrote it, fit for a finding; one that is empty, or holds so many digits that it may be somebody's number, becomes `kolom n`. */
export function toonbareKop(naam: string, plaats: number): string {
  return naam === '' || /\d{7}/.test(naam.replace(/[\s.-]/g, '')) ? `kolom ${plaats + 1}` : schoon(naam.slice(0, LANGSTE_KOP));
}

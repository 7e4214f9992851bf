/** Fewest digits of a BSN or V-nummer from which leading zeros may have been lost. */
const MINSTE_CIJFERS = 7;

/**
 * A number of fixed length as text; seven or more digits that are too few are padded with the zeros that a spreadsheet ate.
 * Null when it is not such a number. Source: partners.md, "Every inbound file", Values.
 */
export function leesNummer(tekst: string, lengte: number): { nummer: string; aangevuld: boolean } | null {
  if (!/^\d+$/.test(tekst) || tekst.length > lengte || tekst.length < MINSTE_CIJFERS) return null;
  return { nummer: tekst.padStart(lengte, '0'), aangevuld: tekst.length < lengte };
}

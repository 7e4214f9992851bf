import { isBestaandeDatum } from './datum.js';

/** True when year, month and day of birth are all known and are a real day. */
export function isVolledigeGeboortedatum(datum: string): boolean {
  return isBestaandeDatum(datum);
}

/**
 * True for 1 January and 1 July: the days that registers write when only the year is known.
 * Such a date proves no more than its year. Source: partners.md, Who is this?
 */
export function isAangenomenGeboortedag(datum: string): boolean {
  const dag = datum.slice(5);
  return dag === '01-01' || dag === '07-01';
}

/** True when two birth dates, partial or not, differ in a part that both of them know; 1 January is taken at its word. */
export function geboortedatumsVerschillen(a: string, b: string): boolean {
  return deelVerschilt(a.slice(0, 4), b.slice(0, 4)) || deelVerschilt(a.slice(5, 7), b.slice(5, 7)) || deelVerschilt(a.slice(8), b.slice(8));
}

/** True when two birth dates cannot be one person's: as `geboortedatumsVerschillen`, but of 1 January and 1 July only the year counts. */
export function geboortedatumsTegenstrijdig(a: string, b: string): boolean {
  if (isAangenomenGeboortedag(a) || isAangenomenGeboortedag(b)) return deelVerschilt(a.slice(0, 4), b.slice(0, 4));
  return geboortedatumsVerschillen(a, b);
}

function deelVerschilt(a: string, b: string): boolean {
  return a !== b && Number(a) !== 0 && Number(b) !== 0;
}

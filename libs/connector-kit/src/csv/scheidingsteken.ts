import { parse } from 'csv-parse/sync';

const KANDIDATEN = [';', ',', '\t'] as const;

/** The delimiter under which the header has the most columns that `isKolom` knows; then the one that gives the most cells. */
export function scheidingsteken(kopregel: string, isKolom: (cel: string) => boolean): string {
  let beste = { teken: ';', bekend: -1, cellen: 0 };
  for (const teken of KANDIDATEN) {
    const cellen = kopCellen(kopregel, teken);
    const bekend = cellen.filter(isKolom).length;
    if (bekend > beste.bekend || (bekend === beste.bekend && cellen.length > beste.cellen)) beste = { teken, bekend, cellen: cellen.length };
  }
  return beste.teken;
}

function kopCellen(kopregel: string, teken: string): string[] {
  if (!kopregel.includes('"')) return kopregel.split(teken);
  try {
    return parse(kopregel, { delimiter: teken, record_delimiter: '\n', relax_column_count: true, columns: false })[0] ?? [];
  } catch {
    // Quotes that do not fit this delimiter: the file may still fit another; otherwise reading the header refuses it.
    return [];
  }
}

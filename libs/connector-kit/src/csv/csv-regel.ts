import { metSchild } from './formuleschild.js';

/** One line of a Dutch CSV: `;` between cells, CRLF at the end, nothing that a spreadsheet would run. */
export function csvRegel(cellen: readonly (string | number | null)[]): string {
  return `${cellen.map(cel).join(';')}\r\n`;
}

function cel(waarde: string | number | null): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return String(waarde);
  const tekst = metSchild(waarde);
  return /[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

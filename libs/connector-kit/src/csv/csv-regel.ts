/** A spreadsheet would run a cell that begins like this; an apostrophe makes it text. */
const FORMULE = /^[=+\-@\t\r]/;

/** One line of a Dutch CSV: `;` between cells, CRLF at the end, nothing that a spreadsheet would run. */
export function csvRegel(cellen: readonly (string | number | null)[]): string {
  return `${cellen.map(cel).join(';')}\r\n`;
}

function cel(waarde: string | number | null): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return String(waarde);
  const tekst = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

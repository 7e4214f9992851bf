/** A spreadsheet would run a cell that begins like this (OWASP, CSV Injection: also a line end, and the wide forms of the same signs). */
const LOOPT = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const SCHILD = "'";
const SCHILDCODE = SCHILD.charCodeAt(0);

/** Text for a cell that no spreadsheet runs: an apostrophe goes before what would. */
export function metSchild(tekst: string): string {
  return LOOPT.test(tekst) ? SCHILD + tekst : tekst;
}

/** The text as it was before `metSchild`: a file that we wrote says the same when it comes back. */
export function zonderSchild(tekst: string): string {
  return tekst.charCodeAt(0) === SCHILDCODE && LOOPT.test(tekst.slice(1)) ? tekst.slice(1) : tekst;
}

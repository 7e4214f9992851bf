/** True for a text that a spreadsheet would run as a formula. Such a text is kept as it is and flagged. */
export function isFormule(tekst: string): boolean {
  const eerste = tekst.charCodeAt(0);
  return eerste === 0x3d || eerste === 0x2b || eerste === 0x2d || eerste === 0x40;
}

/** True for ten digits, as COA and IND write a V-nummer; ten zeros are a filler and nobody's. It has no check digit. */
export function isVNummer(tekst: string): boolean {
  return /^\d{10}$/.test(tekst) && tekst !== '0000000000';
}

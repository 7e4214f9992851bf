/** The spellings of a code list and the code that each stands for. */
export type Codelijst = ReadonlyMap<string, string>;

/** A code as it is agreed, and whether it had to be repaired to know it. */
export interface GelezenCode {
  code: string;
  hersteld: boolean;
}

/** The code that a text or number stands for, or null. A lost or mistyped zero before one digit is repaired: `O1` (letter O) and `1` are `01`. Source: domain G.1 (VUM). */
export function leesCode(waarde: string | number, lijst: Codelijst): GelezenCode | null {
  const tekst = String(waarde);
  const code = lijst.get(tekst);
  if (code !== undefined) return { code, hersteld: false };
  const herstel = lijst.get(tekst.replace(/^[oO]?(?=\d$)/, '0'));
  return herstel === undefined ? null : { code: herstel, hersteld: true };
}

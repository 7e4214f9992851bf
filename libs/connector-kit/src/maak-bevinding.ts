import type { Bevinding } from '#libs/case-model';
import { BEVINDINGEN } from './bevinding-lijst.js';

/** A finding with the weight that the catalogue gives its code; without line and column it is about the whole file. An unlisted code is a programming error. */
export function maakBevinding(code: string, regel: number | null = null, kolom: string | null = null): Bevinding {
  const soort = BEVINDINGEN[code];
  if (soort === undefined) throw new Error(`finding code ${code} is not in the catalogue`);
  return { regel, kolom, code, ernst: soort.ernst };
}

import type { Bemiddelingsfase } from './bemiddelingszet.js';

/** The order of the process: an interruption comes after a start, an end after everything. Source: domain G.2. */
const FASEN: readonly Bemiddelingsfase[] = ['AANGEMELD', 'KENNISMAKING', 'VOORGESTELD', 'GEPLAATST', 'GESTART', 'ONDERBROKEN', 'BEEINDIGD'];

/** Where a phase stands in the process, from 0. */
export function faserang(fase: Bemiddelingsfase): number {
  return FASEN.indexOf(fase);
}

/** The furthest of these; null of none. */
export function verst(fasen: readonly Bemiddelingsfase[]): Bemiddelingsfase | null {
  return FASEN[Math.max(...fasen.map(faserang))] ?? null;
}

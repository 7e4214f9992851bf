import type { Bevinding } from '#libs/case-model';
import type { Layout } from './layout.js';

/** One data line after the layout has judged every cell. */
export interface Rij {
  regel: number;
  layout: Layout;
  /** Trimmed cells in the order of the layout; an absent cell is empty. */
  cellen: readonly string[];
  /** In the order of the layout. Dates are `jjjj-mm-dd`, hours whole quarters, numbers padded; undefined when empty, refused or ignored. */
  waarden: readonly (string | number | undefined)[];
  bevindingen: Bevinding[];
  /** The same values give the same text, however the sender wrote them. */
  inhoud: string;
}

/** The text in a column, or undefined when there is none that can be used. */
export function tekstVan(rij: Rij, kolom: string): string | undefined {
  return rij.waarden[rij.layout.plaats.get(kolom) ?? -1] as string | undefined;
}

/** The quarters of an hour in a column, or undefined. */
export function kwartierenVan(rij: Rij, kolom: string): number | undefined {
  return rij.waarden[rij.layout.plaats.get(kolom) ?? -1] as number | undefined;
}

/** True when the sender left the cell empty; a value that could not be used is not empty. */
export function isLeeg(rij: Rij, kolom: string): boolean {
  return (rij.cellen[rij.layout.plaats.get(kolom) ?? -1] ?? '') === '';
}

/** True when a finding refuses this line. */
export function isAfgekeurd(rij: Rij): boolean {
  return rij.bevindingen.some((bevinding) => bevinding.ernst === 'regel');
}

import type { Werk } from './antwoorden.js';
import { SOORTNAMEN } from './soortnamen.js';

/** Work of one cause. */
export interface Werkgroep {
  soort: string;
  naam: string;
  aantal: number;
  teLaat: number;
  werk: Werk[];
}

/** Work by cause; the cause with what is due first comes first. */
export function werkgroepen(werk: readonly Werk[]): Werkgroep[] {
  const groepen = new Map<string, Werk[]>();
  for (const een of [...werk].sort((a, b) => a.uiterlijk.localeCompare(b.uiterlijk))) groepen.set(een.soort, [...(groepen.get(een.soort) ?? []), een]);
  return [...groepen].map(([soort, van]) => ({ soort, naam: SOORTNAMEN[soort] ?? soort.replaceAll('-', ' '), aantal: van.length, teLaat: van.filter(({ teLaat }) => teLaat).length, werk: van }));
}

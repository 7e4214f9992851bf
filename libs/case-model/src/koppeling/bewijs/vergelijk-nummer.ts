import { scheeltEen } from './afstand.js';

export type Nummerniveau = 'gelijk' | 'bijna' | 'anders';

/** How the numbers that two sides give agree at best; null when one side gives none. `bijna`: one digit, or two neighbours in each other's place. Symmetric. */
export function vergelijkNummers(a: ReadonlySet<string>, b: ReadonlySet<string>): Nummerniveau | null {
  if (a.size === 0 || b.size === 0) return null;
  let bijna = false;
  for (const x of a) {
    if (b.has(x)) return 'gelijk';
    for (const y of b) bijna ||= x.length === y.length && scheeltEen(x, y);
  }
  return bijna ? 'bijna' : 'anders';
}

import { scheeltEen } from './afstand.js';

/** Numbers of one kind that are stated of somebody: those that can be used, and what was written where one was meant. */
export interface Nummers {
  goed: ReadonlySet<string>;
  onbruikbaar: ReadonlySet<string>;
}

export type Nummerniveau = 'gelijk' | 'bijna' | 'anders';

/**
 * How the numbers that two sides give agree at best; null when they do not speak of each other. `bijna`: one digit, or two neighbours in each other's place. A number
 * that cannot be used is never equal, and never stands against another. Symmetric.
 */
export function vergelijkNummers(a: Nummers, b: Nummers): Nummerniveau | null {
  for (const nummer of a.goed) if (b.goed.has(nummer)) return 'gelijk';
  if (bijna(a.goed, b.goed) || bijna(a.onbruikbaar, b.goed) || bijna(a.goed, b.onbruikbaar)) return 'bijna';
  return a.goed.size > 0 && b.goed.size > 0 ? 'anders' : null;
}

function bijna(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) for (const y of b) if (scheeltEen(x, y)) return true;
  return false;
}

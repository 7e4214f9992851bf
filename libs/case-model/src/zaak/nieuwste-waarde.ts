import type { Feit } from '../melding/feit.js';
import type { Melding } from '../melding/melding.js';

/** What the first line that says something of it says; null when none does: an empty value erases nothing. Takes lines in the order in which they speak. */
export function nieuwsteWaarde<M extends Melding, V extends keyof M>(feiten: readonly Feit<M>[], veld: V): NonNullable<M[V]> | null {
  for (const { melding } of feiten) {
    const waarde = melding[veld];
    if (waarde !== undefined && waarde !== null) return waarde;
  }
  return null;
}

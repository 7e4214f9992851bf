import type { Niveau } from '../melding/taal-melding.js';

const RANG: Record<Niveau, number> = { '<A1': 1, A1: 2, 'A1+': 3, A2: 4, 'A2+': 5, B1: 6, 'B1+': 7, B2: 8 };

/** Place of a language level on the ladder, `<A1` lowest. No level (KNM) stands below all. */
export function niveauRang(niveau: Niveau | null): number {
  return niveau === null ? 0 : RANG[niveau];
}

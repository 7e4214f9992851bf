import type { Doelgroep } from '../melding/mijlpaal-melding.js';
import type { Leerroute } from '../melding/taal-melding.js';

/** A value and the day since which it holds, until the next. */
export interface Stap<T> {
  vanaf: string;
  waarde: T;
}

/** What a PIP says. */
export interface Pipkeuze {
  leerroute: Leerroute;
  /** Null on the Z-route. */
  niveau: 'B1' | 'A2' | null;
}

/** What went before the case as it stands, as far as deadlines must know it. Every list is oldest first. */
export interface Verloop {
  /** Every PIP by its date, a later one of the same route too. */
  pips: Stap<Pipkeuze>[];
  /** Target group since when; the first is taken to have held before. */
  doelgroepen: Stap<Doelgroep>[];
  /** Day of the decision on extending ontzorgen that counts, whatever it was. */
  besluitVerlenging: string | null;
  /** Per quarter what the school that counts reported in all, in quarters of an hour. */
  taaluren: { kwartaal: string; cumulatief: number }[];
}

/** Of a case that says nothing of it. */
export const GEEN_VERLOOP: Verloop = { pips: [], doelgroepen: [], besluitVerlenging: null, taaluren: [] };

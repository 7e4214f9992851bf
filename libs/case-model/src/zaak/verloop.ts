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
  /** Per quarter the hours of lessons: followed in it, and followed in all up to its end over schools and routes, in quarters of an hour. */
  taaluren: { kwartaal: string; gevolgd: number; cumulatief: number }[];
  /** First day of lessons that any school told. */
  eersteLes: string | null;
  /** Hours of participation in the brede intake in all, in quarters of an hour, as of the day that says so. */
  intakeuren: Stap<number> | null;
  /** Most hours of participation that DUO asks after an ontheffing, in quarters of an hour, since its decision; 0: none. */
  ontheffing: Stap<number> | null;
  /** End (exclusive) of the inburgeringstermijn as DUO extended it, since its decision. */
  verlenging: Stap<string> | null;
}

/** Of a case that says nothing of it. */
export const GEEN_VERLOOP: Verloop = { pips: [], doelgroepen: [], besluitVerlenging: null, taaluren: [], eersteLes: null, intakeuren: null, ontheffing: null, verlenging: null };

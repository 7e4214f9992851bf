import type { Examen, TaalMelding } from '../melding/taal-melding.js';
import type { Pipkeuze, Stap } from '../zaak/verloop.js';

/** A line, by its message and its physical place in it. */
export interface Regelplek {
  bericht: number;
  regel: number;
}

/** One participant's line in a school's report, as far as it counts, with the keys by which it belongs to others. */
export interface Deelnemerregel extends Regelplek {
  melding: TaalMelding;
  /** The participant at this school, the same over the quarters; null for another municipality's, of whom nothing is kept that could be found again. */
  deelnemer: string | null;
  zaak: string | null;
  /** True when it is ours and nobody knows yet whom it is about. */
  wacht: boolean;
}

/** What one school reported over a quarter, whatever the route, with what that is held against. */
export interface Schoolkwartaal {
  /** `jjjjKn`. */
  kwartaal: string;
  regels: readonly Deelnemerregel[];
  /** The same of the quarter before. */
  vorige: readonly Deelnemerregel[];
  /** Exams with a result that earlier quarters told of, by participant. */
  examens: ReadonlyMap<string, readonly Examen[]>;
  /** Every PIP, oldest first, by case. */
  pips: ReadonlyMap<string, readonly Stap<Pipkeuze>[]>;
}

export type Bron = 'coa' | 'regie' | 'coach' | 'taalscholen' | 'stadsbank' | 'avedan' | 'wsp' | 'cbs';

/** Who said a value, in which message and line, and as of when the sender dates it. */
export interface Herkomst {
  bron: Bron;
  bericht: number;
  regel: number;
  /** The sender's own date of the statement: `verzonden`, the milestone's date, the day of a decision, of a statement of fixed costs, of a profile, of a placement or of a status, or the last day of the quarter (of a report, or of the delivery that is answered). */
  peildatum: string;
}

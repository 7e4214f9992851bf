import type { Bijstandsnorm, Vastelast } from './vaste-lasten.js';

/** One household's fixed costs, without accounts, creditors and references (those are in `Persoonsdeel.vasteLasten`). Source: contracts/regie/ontzorging. */
export interface OntzorgingMelding {
  soort: 'ontzorging';
  gemeentecode: string;
  /** Who said it: a file of regie, or a coach through the API. */
  bron: 'regie' | 'coach';
  /** Day of the statement: that of the file name, or the day on which the coach recorded it. */
  dag: string;
  /** Moment at which a coach recorded it (ISO 8601, UTC): of one day the last counts. */
  vastgelegd?: string;
  besluitdatum: string;
  machtiging: { ontvangen: boolean; datum?: string };
  norm: Bijstandsnorm;
  nettoMaandbedragCenten: number;
  betalingen: Vastelast[];
}

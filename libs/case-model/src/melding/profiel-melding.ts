import type { Bemiddeldoel } from './bemiddelingsprofiel.js';

/** That somebody is to be mediated, or no longer, without who it is (that is in `Persoonsdeel.bemiddelingsprofiel`). Source: contracts/regie/bemiddeling. */
export interface ProfielMelding {
  soort: 'profiel';
  gemeentecode: string;
  /** Who said it: a file of regie, or a coach through the API. */
  bron: 'regie' | 'coach';
  /** Day of the statement: that of the file name, or the day on which the coach recorded it. */
  dag: string;
  /** Moment at which a coach recorded it (ISO 8601, UTC): of one day the last counts. */
  vastgelegd?: string;
  doel: Bemiddeldoel;
  /** True when no place is sought any more. */
  ingetrokken: boolean;
  /** That the person agrees to be told of to the partner, and since when. */
  toestemming: { gegeven: boolean; datum?: string };
  /** Hours a week that are sought, in quarters of an hour; absent when withdrawn. */
  urenPerWeek?: number;
  /** Most hours a week that the person can do, in quarters of an hour. */
  hoogsteUrenPerWeek?: number;
}

import type { ProfielMelding } from '../melding/profiel-melding.js';

/** What somebody is to be mediated to, and whether, as a coach last told it; the profile itself is sealed in the line of its origin. Unknown is null. */
export interface Bemiddeling extends Pick<ProfielMelding, 'doel' | 'ingetrokken' | 'toestemming'> {
  /** Hours a week that are sought, in quarters of an hour. */
  urenPerWeek: number | null;
  /** Most hours a week that the person can do, in quarters of an hour. */
  hoogsteUrenPerWeek: number | null;
}

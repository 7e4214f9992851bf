import type { Bemiddelaar, Plaatsingsoort, Plaatsingstatus } from '../melding/plaatsing-melding.js';

/** One placement as its partner tells it, in one shape for all partners. Unknown is null. Who the organisation is, is sealed in the line of its origin. */
export interface Plaatsing {
  bron: Bemiddelaar;
  /** The partner's own id of it. */
  kenmerk: string;
  soort: Plaatsingsoort;
  status: Plaatsingstatus;
  /** In quarters of an hour. */
  urenPerWeek: number | null;
  /** First day; null until one is known. */
  start: string | null;
  /** The day after the last; null while no end is known. */
  eind: string | null;
  /** Code of the partner; null while it has not ended. */
  redenEinde: string | null;
  /** For a limited time (B) or not (O); of work only. */
  contract: 'B' | 'O' | null;
  /** Code of the partner for what stands in the way, by its newest statement. */
  knelpunt: string | null;
}

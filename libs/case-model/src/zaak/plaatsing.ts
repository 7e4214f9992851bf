import type { Bemiddelaar, Plaatsingsoort, Plaatsingstatus } from '../melding/plaatsing-melding.js';

/** One placement as its partner tells it, in one shape for all partners. Unknown is null. Who the organisation is, is sealed in the line of its origin. */
export interface Plaatsing {
  bron: Bemiddelaar;
  /** The partner's own id of it. */
  kenmerk: string;
  /** The partner's id of the proposal that became it, where it named another. */
  voorstel: string | null;
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
  /** Last month (`jjjjmm`) in which hours were worked, confirmed or not; null while none were told. */
  laatsteUren: string | null;
  /** For a limited time (B) or not (O); of work only. */
  contract: 'B' | 'O' | null;
  /** Code of the partner for what stands in the way, by its newest statement. */
  knelpunt: string | null;
}

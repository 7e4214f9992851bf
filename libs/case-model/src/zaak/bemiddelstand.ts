import type { Bemiddelstatus } from '../melding/bemiddeling-melding.js';
import type { Bemiddelaar, Plaatsingsoort } from '../melding/plaatsing-melding.js';

/** How a partner says that mediation stands: of the person, or of one proposal that is no placement yet. Unknown is null. */
export interface Bemiddelstand {
  bron: Bemiddelaar;
  /** The partner's own id of the proposal; null where it speaks of the person. */
  voorstel: string | null;
  /** A proposal that is VOORGESTELD stands open. */
  status: Bemiddelstatus;
  /** Day of the statement that made it so. */
  datum: string;
  soort: Plaatsingsoort | null;
  /** In quarters of an hour. */
  urenPerWeek: number | null;
  start: string | null;
  contract: 'B' | 'O' | null;
  /** Code of the partner; null while it has not ended. */
  redenEinde: string | null;
}

import type { Bemiddelingsvraag } from './bemiddelingsvraag.js';
import type { Partnerzet } from './bemiddelingszet.js';
import type { Eigenstand } from './eigenstand.js';
import type { Spoor } from './sporen.js';

/** Everything that was sent, said and decided, put in order, with what the case asks for. */
export interface Beeld {
  eigen: Eigenstand;
  sporen: readonly Spoor[];
  /** The newest word about the person as a whole. */
  persoon: Partnerzet | null;
  vraag: Bemiddelingsvraag;
}

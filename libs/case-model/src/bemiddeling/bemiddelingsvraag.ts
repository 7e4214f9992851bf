import type { Bemiddelaar } from '../melding/plaatsing-melding.js';

/** What the case asks for on a day: whether the person may and should be offered to this partner. */
export interface Bemiddelingsvraag {
  bemiddelaar: Bemiddelaar;
  aanbieden: boolean;
  /** `jjjj-mm-dd`. */
  peildatum: string;
}

import type { Terugmelding } from '../melding/terugmelding.js';

/** What a partner said back about this case, once however often it said so. Unknown is null. */
export interface Zaakterugmelding {
  partner: Terugmelding['bron'];
  /** Quarter of the delivery, `jjjjKn`. */
  periode: string;
  code: string;
  melding: string | null;
}

import type { Periode } from '../zaak/zaak-stand.js';

/** What was done in one whole month or quarter, in quarters of an hour. */
export interface Urenperiode extends Periode {
  kwartieren: number;
}

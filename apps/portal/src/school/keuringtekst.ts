import type { Keuring } from './keuring.js';

/** What a check came to, in one sentence, and how good that is: as the alerts are called. */
export function keuringtekst({ geweigerd, regels, tellingen: { afgekeurd } }: Keuring): { zin: string; soort: 'ok' | 'warning' | 'error' } {
  if (geweigerd) return { zin: 'Dit bestand zouden wij weigeren. Lees hieronder waarom, en herstel het voordat u het instuurt.', soort: 'error' };
  if (afgekeurd > 0) return { zin: `Wij zouden ${afgekeurd === 1 ? '1 regel' : `${afgekeurd} regels`} afkeuren. Lees hieronder waarom.`, soort: 'warning' };
  return { zin: regels === 0 ? 'Dit bestand is goed. Er staan geen deelnemers in.' : 'Dit bestand is goed: wij zouden geen regel afkeuren.', soort: 'ok' };
}

import type { Bericht } from '../api/bericht.js';

/** Whether a file has lines to mend in a supplement: a table that counts, with refused lines. */
export function isAanTeVullen({ bestand, status, tellingen }: Bericht): boolean {
  return status === 'verwerkt' && tellingen.afgekeurd > 0 && /[.](csv|xlsx)$/i.test(bestand);
}

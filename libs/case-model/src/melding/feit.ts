import type { Melding } from './melding.js';
import type { Persoonsdeel } from './persoonsdeel.js';

/** One stored line as the fold sees it: what was claimed, and where that stands. */
export interface Feit<M extends Melding = Melding> {
  /** Id of the message (bericht) and physical line in it. */
  bericht: number;
  regel: number;
  /** File name without folder: the last, arrival-independent tie-break. */
  bestand: string;
  /** Sender, kind and period of the file: its versions share it, its supplements too. */
  slot: string;
  /** Version within the slot, 1 for the unmarked file. */
  versie: number;
  /** Number of the supplement (`_a<n>`), or null. */
  aanvulling: number | null;
  /** False when a newer version replaced the file, a supplement goes before the line, or COA withdrew the person: it then claims nothing. */
  actief: boolean;
  melding: M;
  /** Present only where the caller decrypted it (COA lines and AANMELDING lines, when the person must be folded). */
  persoon?: Persoonsdeel;
}

import type { Koppelbesluit } from './koppelbesluit.js';

/** A line that must be linked, by its keyed hashes. */
export interface TeKoppelenRegel {
  bericht: number;
  regel: number;
  bsn: string | null;
  vNummer: string | null;
  /** School and deelnemernummer, or partner and its id of a placement. */
  deelnemer: string | null;
  naamdatum: string | null;
  /** Folded full name alone: tells quickly that a name does not contradict. */
  naam: string | null;
  slot: string;
  aanvulling: number | null;
  /** False when a newer version replaced the file. */
  actief: boolean;
  /** What the line decides about another one, if it does. */
  besluit: Koppelbesluit | null;
}

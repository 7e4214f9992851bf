import type { Bevinding } from '../melding/bevinding.js';

/** On what ground a line was linked. `houder` lines make the identity themselves; `besluit`: a person said so. */
export type Koppelgrond = 'houder' | 'besluit' | 'bsn' | 'v_nummer' | 'deelnemernummer' | 'naam-en-geboortedatum';

/** How one line stands towards the known people. */
export interface Regelkoppeling {
  bericht: number;
  regel: number;
  stand: 'verwerkt' | 'wacht';
  /** Identity that it belongs to; null when it waits, or is handled without a case (a child, a withdrawal). */
  identiteit: string | null;
  grond: Koppelgrond | null;
  /** False when a supplement goes before this line or COA withdrew the person: it claims nothing. */
  actief: boolean;
  ingetrokken: boolean;
  bevindingen: Bevinding[];
}

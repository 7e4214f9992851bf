import type { Melding } from '../melding/melding.js';
import { isPersoonsveld } from './persoonsveld.js';

/** Whether this is a decision about who somebody is: what was chosen is then in the line's `Persoonsdeel`, and the person is to be folded with it. */
export function isPersoonskeuze(melding: Melding): boolean {
  return melding.soort === 'besluit' && melding.besluit.soort === 'kies' && isPersoonsveld(melding.besluit.veld);
}

import type { BemiddelingMelding } from './bemiddeling-melding.js';
import type { BesluitMelding } from './besluit-melding.js';
import type { CoaMelding } from './coa-melding.js';
import type { MijlpaalMelding } from './mijlpaal-melding.js';
import type { OntzorgingMelding } from './ontzorging-melding.js';
import type { PlaatsingMelding } from './plaatsing-melding.js';
import type { ProfielMelding } from './profiel-melding.js';
import type { StadsbankMelding } from './stadsbank-melding.js';
import type { TaalMelding } from './taal-melding.js';
import type { Terugmelding } from './terugmelding.js';
import type { UrenMelding } from './uren-melding.js';

/** Everything that a partner, or a coach, may claim about one person; the recognisable part is apart, in `Persoonsdeel`. */
export type Melding =
  | BemiddelingMelding | BesluitMelding | CoaMelding | MijlpaalMelding | OntzorgingMelding | PlaatsingMelding | ProfielMelding | StadsbankMelding | TaalMelding | Terugmelding
  | UrenMelding;

import type { BesluitMelding } from './besluit-melding.js';
import type { CoaMelding } from './coa-melding.js';
import type { MijlpaalMelding } from './mijlpaal-melding.js';
import type { OntzorgingMelding } from './ontzorging-melding.js';
import type { StadsbankMelding } from './stadsbank-melding.js';
import type { TaalMelding } from './taal-melding.js';
import type { Terugmelding } from './terugmelding.js';

/** Everything that a partner, or a coach, may claim about one person; the recognisable part is apart, in `Persoonsdeel`. */
export type Melding = BesluitMelding | CoaMelding | MijlpaalMelding | OntzorgingMelding | StadsbankMelding | TaalMelding | Terugmelding;

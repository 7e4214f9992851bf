import type { CoaMelding } from '../melding/coa-melding.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';

/** A line that can hold an identity: a COA person, or regie's AANMELDING; with its person decrypted. */
export type Houderregel = Feit<CoaMelding | MijlpaalMelding> & { persoon: Persoonsdeel };

import { INBURGERINGSTERMIJNREGELS } from './regels/inburgeringstermijn.js';
import { INTAKEREGELS } from './regels/intake.js';
import { KOPPELINGSREGELS } from './regels/koppeling.js';
import { LEERROUTEREGELS } from './regels/leerroute.js';
import { ONTZORGREGELS } from './regels/ontzorgen.js';
import { URENREGELS } from './regels/uren.js';
import type { Termijnregel } from './termijnregel.js';

/** Every deadline that the hub computes of a case, in the order of domain J.4. */
export const TERMIJNREGELS: readonly Termijnregel[] = [...KOPPELINGSREGELS, ...INTAKEREGELS, ...INBURGERINGSTERMIJNREGELS, ...ONTZORGREGELS, ...LEERROUTEREGELS, ...URENREGELS].sort(
  (a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)),
);

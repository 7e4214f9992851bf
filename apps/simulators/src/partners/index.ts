import type { Mappartner } from '../map/mappartner.js';
import { avedan } from './avedan.js';
import { cbs } from './cbs.js';
import { stadsbank } from './stadsbank.js';
import { wsp } from './wsp.js';

/** The partners that answer through folders. */
export const PARTNERS: readonly Mappartner[] = [stadsbank, avedan, wsp, cbs];

import type { Mappartner } from '../map/mappartner.js';
import { cbs } from './cbs.js';
import { stadsbank } from './stadsbank.js';

/** The partners that answer through folders. */
export const PARTNERS: readonly Mappartner[] = [stadsbank, cbs];

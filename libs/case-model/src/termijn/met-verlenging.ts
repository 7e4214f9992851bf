import { inburgeringstermijn, inburgeringstermijnOp } from '../zaak/inburgeringstermijn.js';
import type { Peiling } from './termijnregel.js';

/** A ground that speaks of the three years, with what DUO added to them by then. */
export function metVerlenging(grond: string, { stand, peildatum }: Peiling): string {
  const termijn = inburgeringstermijnOp(stand, peildatum);
  return termijn !== null && termijn.eind > inburgeringstermijn(termijn.start, null).eind ? `${grond}, door DUO verlengd` : grond;
}

import type { ZaakStand } from '#libs/case-model';
import type { Zaakblik } from '#libs/connector-kit';
import { zaakblik } from './zaakblik.builder.js';

/** So many invented people with this in their case, each a case of its own. */
export interface Bevolkingsdeel {
  aantal: number;
  stand: Partial<ZaakStand>;
}

/** The people of all parts, in one list; their case numbers go up from 1. */
export function bevolking(delen: readonly Bevolkingsdeel[]): Zaakblik[] {
  return delen
    .flatMap(({ aantal, stand }) => Array.from({ length: aantal }, () => stand))
    .map((stand, plek) => zaakblik(stand, {}, `3f0c2f5e-0000-4000-8000-${String(plek + 1).padStart(12, '0')}`));
}

import type { Plaatsing } from '#libs/case-model';

/** A placement in a case: volunteer work by Avedan that has begun on 1 September 2026 and goes on, unless said otherwise. */
export function legePlaatsing(meer: Partial<Plaatsing> = {}): Plaatsing {
  return { bron: 'avedan', kenmerk: 'p-1', soort: 'VRIJWILLIGERSWERK', status: 'GESTART', urenPerWeek: 32, start: '2026-09-01', eind: null, redenEinde: null, contract: null, knelpunt: null, ...meer };
}

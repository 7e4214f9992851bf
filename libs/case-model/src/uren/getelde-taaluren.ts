import { kwartaalEinde } from '../kernel/kwartaal.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Urenpost } from './urenstand.js';

/**
 * The hours of lessons that count at the end of each quarter, over schools and routes, oldest first. Lessons before the inburgeringstermijn belong to the
 * brede intake and do not count; a quarter in which it began cannot be divided and counts whole. Source: domain C.1.
 */
export function geteldeTaaluren({ verloop: { taaluren }, inburgeringstermijn: termijn }: Pick<ZaakStand, 'verloop' | 'inburgeringstermijn'>): Urenpost[] {
  const posten = taaluren.map(({ kwartaal, cumulatief }) => ({ dag: kwartaalEinde(kwartaal), kwartieren: cumulatief }));
  const inIntake = posten.findLast(({ dag }) => termijn !== null && dag < termijn.start)?.kwartieren ?? 0;
  return posten.map(({ dag, kwartieren }) => ({ dag, kwartieren: Math.max(0, kwartieren - inIntake) }));
}

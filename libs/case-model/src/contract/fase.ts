import { verslagperiodeBegin } from '../kernel/verslagperiode.js';
import type { TaalMelding, TrajectStatus } from '../melding/taal-melding.js';

/** True for who finished or dropped out. */
export function isGestopt(status: TrajectStatus): boolean {
  return status === 'AFGEROND' || status === 'UITGEVALLEN';
}

/** True for who waits for a first lesson. */
export function isNietBegonnen(status: TrajectStatus): boolean {
  return status === 'AANGEMELD' || status === 'WACHTLIJST';
}

/** True when a line repeats an end of before its quarter: schools may go on to name who stopped. */
export function isEerderGestopt({ status, einde, kwartaal }: TaalMelding): boolean {
  return isGestopt(status) && einde !== undefined && einde < verslagperiodeBegin('kwartaal', kwartaal);
}

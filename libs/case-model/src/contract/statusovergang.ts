import type { TrajectStatus } from '../melding/taal-melding.js';

const BEGONNEN: readonly TrajectStatus[] = ['ACTIEF', 'ONDERBROKEN', 'AFGEROND', 'UITGEVALLEN'];

/** What may follow: who began is not waiting any more, who finished stays finished; who dropped out may come back, and then waits or has lessons. */
const VERDER: Readonly<Record<TrajectStatus, readonly TrajectStatus[]>> = {
  AANGEMELD: ['AANGEMELD', 'WACHTLIJST', ...BEGONNEN],
  WACHTLIJST: ['AANGEMELD', 'WACHTLIJST', ...BEGONNEN],
  ACTIEF: BEGONNEN,
  ONDERBROKEN: BEGONNEN,
  AFGEROND: ['AFGEROND'],
  UITGEVALLEN: ['UITGEVALLEN', 'AANGEMELD', 'WACHTLIJST', 'ACTIEF'],
};

/** True when the same trajectory can stand like this a quarter later. */
export function kanVolgenOp(eerder: TrajectStatus, later: TrajectStatus): boolean {
  return VERDER[eerder].includes(later);
}

import type { Stap } from '../zaak/verloop.js';
import { inburgeringstermijnOp } from '../zaak/inburgeringstermijn.js';
import { looptijd } from './looptijd.js';
import { plusDagen } from './plus-dagen.js';
import type { Peiling, Termijnfeiten } from './termijnregel.js';

/** Something that is asked of a case as long as its circumstances are so. */
export interface Aanspraak<T> {
  /** The circumstances, oldest first; the first held before. */
  stappen: readonly Stap<T>[];
  geldt(waarde: T): boolean;
  /** Why it is no longer asked under these circumstances, for people. */
  reden(waarde: T): string;
}

/** Asked from the start of the inburgeringstermijn up to its last day. Null: up to the peildatum it was not asked. */
export function binnenTermijn<T>(
  { stand, peildatum }: Peiling, { stappen, geldt, reden }: Aanspraak<T>, rest: Pick<Termijnfeiten, 'gedaan' | 'grond' | 'prognose'>,
): Termijnfeiten | null {
  const termijn = inburgeringstermijnOp(stand, peildatum);
  if (termijn === null) return null;
  const loopt = looptijd(stappen, geldt, { van: termijn.start, tot: peildatum });
  if (loopt === null) return null;
  const voorbij = stappen.find(({ vanaf }) => vanaf === loopt.voorbij);
  return {
    trigger: { wat: 'start van de inburgeringstermijn', datum: termijn.start }, uiterlijk: plusDagen(termijn.eind, -1),
    vervalt: voorbij === undefined ? null : { datum: voorbij.vanaf, reden: reden(voorbij.waarde) }, ...rest,
  };
}

import type { Doelgroep, Leerroute } from '#libs/case-model';

/**
 * All that the mapper ever sees of a person: the attributes that may go to CBS, and nothing else. Unknown, or not yet so on the peildatum, is null.
 * The agreement names the same ones (a test compares). Source: contracts/cbs/swi, agreement.odcs.yaml.
 */
export interface Swiattributen {
  bsn: string | null;
  doelgroep: Doelgroep | null;
  leerroute: Leerroute | null;
  niveauPip: 'B1' | 'A2' | null;
  dagtekeningInitielePip: string | null;
  dagtekeningPip: string | null;
  /** Whole hours of lessons followed since the start; a part of an hour is not counted. */
  urenTaal: number | null;
  zrouteEindgesprek: string | null;
  pvt: string | null;
  map: string | null;
  ontzorgStart: string | null;
  /** Last day on which the fixed costs were paid (inclusive). */
  ontzorgEind: string | null;
}

/** The names of the attributes, in the order of the agreement. */
export const SWI_ATTRIBUTEN = [
  'bsn', 'doelgroep', 'leerroute', 'niveauPip', 'dagtekeningInitielePip', 'dagtekeningPip', 'urenTaal', 'zrouteEindgesprek', 'pvt', 'map', 'ontzorgStart', 'ontzorgEind',
] as const satisfies readonly (keyof Swiattributen)[];

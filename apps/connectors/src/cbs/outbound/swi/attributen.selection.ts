import type { Doelgroep, Leerroute, Plaatsingsoort } from '#libs/case-model';

/** Volunteer or paid work beside the lessons, without where: the organisation never leaves. */
export interface Swiactiviteit {
  soort: Plaatsingsoort;
  start: string;
  /** Last day (inclusive); null while it runs. */
  einde: string | null;
  /** Whole hours. */
  urenPerWeek: number | null;
}

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
  /** Whole hours of lessons followed since the start, over schools and routes; a part of an hour is not counted. */
  urenTaal: number | null;
  /** Whole hours of participation that count: confirmed by the host, and those of the brede intake. */
  urenParticipatie: number | null;
  zrouteEindgesprek: string | null;
  pvt: string | null;
  map: string | null;
  ontzorgStart: string | null;
  /** Last day on which the fixed costs were paid (inclusive). */
  ontzorgEind: string | null;
  /** What had begun on the peildatum, the earliest first. */
  activiteiten: readonly Swiactiviteit[];
}

/** What is told of an activity, in the order of the agreement. */
export const SWI_DELEN = ['soort', 'start', 'einde', 'urenPerWeek'] as const satisfies readonly (keyof Swiactiviteit)[];

/** The names of the attributes, in the order of the agreement. */
export const SWI_ATTRIBUTEN = [
  'bsn', 'doelgroep', 'leerroute', 'niveauPip', 'dagtekeningInitielePip', 'dagtekeningPip', 'urenTaal', 'urenParticipatie', 'zrouteEindgesprek', 'pvt', 'map', 'ontzorgStart', 'ontzorgEind',
  'activiteiten',
] as const satisfies readonly (keyof Swiattributen)[];

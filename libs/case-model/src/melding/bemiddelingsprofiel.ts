/** What somebody is to be mediated to: volunteer work by Avedan, or paid work by WSP. */
export type Bemiddeldoel = 'VRIJWILLIGERSWERK' | 'BETAALD_WERK';

type Dag = 'MA' | 'DI' | 'WO' | 'DO' | 'VR' | 'ZA' | 'ZO';

/** A part of the week in which somebody can work. */
export type Dagdeel = `${Dag}_${'OCHTEND' | 'MIDDAG' | 'AVOND'}`;

/** How somebody travels. Source: VUM vervoermiddel (domain G.1). */
export type Vervoermiddel = 'AUTO' | 'BROMFIETS' | 'FIETS' | 'MOTOR' | 'OPENBAAR_VERVOER' | 'ANDERS';

/**
 * What a coach knows of somebody for whom a place is sought, whole. It says what somebody can and wants, never why: nothing about health.
 * Personal data, so this is only ever stored encrypted. Source: domain G.2, G.3; contracts/regie/bemiddeling.
 */
export interface Bemiddelingsprofiel {
  roepnaam: string;
  telefoon?: string;
  /** ISO 639 code of the language in which the person is spoken to. */
  contacttaal?: string;
  /** Four digits. */
  postcode4?: string;
  beschikbaarheid: Dagdeel[];
  /** In kilometres. */
  reisafstand?: number;
  vervoer: Vervoermiddel[];
  interesses: string[];
  ervaring: string[];
  /** VUM codes, such as `B` or `AM`. */
  rijbewijzen: string[];
  /** A quiet place with structure is needed. */
  rustOfStructuur?: boolean;
  /** A certificate of conduct can be asked for. */
  vogNodig?: boolean;
}

import type { Dagdeel, Niveau } from '#libs/case-model';

/** All that the mapper ever sees of a person: the attributes that may go to Avedan, and nothing else. Source: contracts/avedan/aanmelding, agreement.odcs.yaml. */
export interface Aanmeldattributen {
  roepnaam: string;
  geboortejaar?: number;
  telefoon?: string;
  /** ISO 639. */
  contacttaal?: string;
  postcode4?: string;
  taalniveauMondeling?: Niveau;
  beschikbaarheid: Dagdeel[];
  /** Hours sought, at least 6. */
  urenPerWeek: number;
  /** Most hours that the person can do; the number only. */
  hoogsteUrenPerWeek?: number;
  /** In kilometres. */
  reisafstand?: number;
  /** VUM codes. */
  vervoer: string[];
  interesses: string[];
  ervaring: string[];
  vogNodig?: boolean;
  /** Three months after the start of the term. */
  uitersteStartdatum: string;
}

/** Every attribute, in the order of the agreement, after those that every message begins with. */
export const AANMELDATTRIBUTEN = [
  'roepnaam', 'geboortejaar', 'telefoon', 'contacttaal', 'postcode4', 'taalniveauMondeling', 'beschikbaarheid', 'urenPerWeek', 'hoogsteUrenPerWeek', 'reisafstand', 'vervoer',
  'interesses', 'ervaring', 'vogNodig', 'uitersteStartdatum',
] as const satisfies readonly (keyof Aanmeldattributen)[];

import type { Kans, Opdracht } from './kansen.js';
import type { Naamstam } from './namen.js';

/** Oddities of one invented person. */
export type Eigenaardigheden = ReadonlySet<Kans>;

/** One invented adult or child. Numbers and dates are as they truly are; what partners make of them is written elsewhere. */
export interface Mens {
  /** Running number in the world; part of the schools' own numbers. */
  volgnummer: number;
  bsn: string;
  vNummer: string;
  stam: Naamstam;
  geslachtsnaam: string;
  voorvoegsel: string;
  voornamen: string;
  geslacht: 'M' | 'V';
  /** `jjjj-mm-dd`, unknown parts `00`. */
  geboortedatum: string;
  eigen: Eigenaardigheden;
}

/** How a household came, and who is in it. A double of the main person stands in a household of its own. */
export interface Huishouden {
  nummer: number;
  bron: 'asiel' | 'gezin';
  opdracht: Opdracht | undefined;
  volwassenen: Mens[];
  kinderen: Mens[];
  /** Oddities of the household as a whole. */
  eigen: Eigenaardigheden;
  /** False for a main person who shares name and birth date with somebody else in this world. */
  naamUniek: boolean;
}

/** Span of the world in day numbers and running months and quarters. */
export interface Venster {
  van: number;
  tot: number;
  eersteKwartaal: number;
  /** Last quarter that has ended by `tot`. */
  laatsteKwartaal: number;
  laatsteMaand: number;
  gemeente: string;
}

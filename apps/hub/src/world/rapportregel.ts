import type { Routeletter } from './mijlpalen.js';

/** Levels from low to high. */
export const NIVEAUS = ['<A1', 'A1', 'A1+', 'A2', 'A2+', 'B1', 'B1+', 'B2'] as const;
/** The four skills in the order of the report's columns. */
export const VAARDIGHEDEN = ['LE', 'LU', 'SC', 'SP'] as const;
export const ONDERDELEN = ['LE', 'LU', 'SC', 'SP', 'KNM'] as const;

export interface Examenuitslag {
  onderdeel: (typeof ONDERDELEN)[number];
  niveau: string | null;
  datum: string;
  resultaat: 'Geslaagd' | 'Gezakt' | 'Geen';
}

/** What a line rests on when somebody asks who it is: a sound number, name and birth date alone, or nothing that suffices; 'strijdig': numbers that contradict. */
export type Bewijs = 'nummer' | 'naam' | 'niets' | 'strijdig';

/**
 * How a line lives in its file's versions: in all of them; only in the first (withdrawn); better in the second; refused in the first and
 * mended by a supplement; changed by a supplement; told in two ways at once (both refused).
 */
export type Aard = 'gewoon' | 'alleenEerste' | 'verbeterd' | 'hersteld' | 'aangevuld' | 'tegenspraak';

/** One line about one participant, before a school gives it its own form. Dates `jjjj-mm-dd`, hours decimal, empty text for nothing. */
export interface Rapportregel {
  gemeente: string;
  deelnemer: string;
  bsn: string;
  vNummer: string;
  achternaam: string;
  voorvoegsel: string;
  voornamen: string;
  geboortedatum: string;
  route: Routeletter;
  aanmelding: string;
  start: string;
  lesvorm: string;
  groep: string;
  aangeboden: number;
  gevolgd: number;
  geoorloofd: number;
  ongeoorloofd: number;
  cumulatief: number;
  niveaus: readonly string[];
  toets: string;
  examens: readonly Examenuitslag[];
  status: string;
  reden: string;
  einde: string;
  signaal: string;
  toelichting: string;
}

/** A line on its way to one file (school, route, quarter). */
export interface Schoolmelding {
  school: string;
  kwartaal: number;
  aard: Aard;
  bewijs: Bewijs;
  regel: Rapportregel;
}

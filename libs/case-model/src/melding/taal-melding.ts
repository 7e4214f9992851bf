export type Onderdeel = 'LE' | 'LU' | 'SC' | 'SP' | 'KNM';
export type Vaardigheid = 'LE' | 'LU' | 'SC' | 'SP';
export type Leerroute = 'B' | 'O' | 'Z';
export type Niveau = '<A1' | 'A1' | 'A1+' | 'A2' | 'A2+' | 'B1' | 'B1+' | 'B2';
export type TrajectStatus = 'AANGEMELD' | 'WACHTLIJST' | 'ACTIEF' | 'ONDERBROKEN' | 'AFGEROND' | 'UITGEVALLEN';

/** One exam as a school reports it: an early signal until DUO is connected. */
export interface Examen {
  onderdeel: Onderdeel;
  /** Null for KNM, which has no level. */
  niveau: Niveau | null;
  datum: string;
  resultaat: 'Geslaagd' | 'Gezakt' | 'Geen';
}

/** One participant's line in a school's quarterly report. Source: contracts/taalscholen/kwartaalrapportage. Hours are whole quarters of an hour. */
export interface TaalMelding {
  soort: 'taal';
  /** Bow-nummer of the school, from the file name. */
  school: string;
  /** Route that the line states (equal to the file's). */
  leerroute: Leerroute;
  /** `jjjjK1`..`jjjjK4`. */
  kwartaal: string;
  gemeentecode: string;
  aanmelding?: string;
  start?: string;
  lesvorm?: string;
  /** Quarters of an hour, as are the four below. */
  aangeboden: number;
  gevolgd: number;
  verzuimGeoorloofd: number;
  verzuimOngeoorloofd: number;
  cumulatief: number;
  niveaus: Partial<Record<Vaardigheid, Niveau>>;
  toetsdatum?: string;
  examens: Examen[];
  afschaaladvies?: 'J' | 'N';
  status: TrajectStatus;
  redenUitval?: string;
  einde?: string;
  signaal?: string;
}

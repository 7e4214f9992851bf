/** Whose work it is: a coach's of a municipality, a contract manager's of a route, or an operator's. */
export type Werkrol = 'coach' | 'contractmanager' | 'beheerder';

/** One piece of work for people, whatever it comes from. Holds no personal data. */
export interface Werk {
  /** The same as long as it is the same work; by which it is decided. */
  id: string;
  soort: string;
  rol: Werkrol;
  /** Municipality of the coach, or route of the contract manager; null where neither is known. */
  gemeente: string | null;
  route: string | null;
  /** Whom it was given to, by the subject of the token. */
  medewerker: string | null;
  partner: string | null;
  bericht: number | null;
  bestand: string | null;
  /** First line that it is about. */
  regel: number | null;
  zaak: string | null;
  levering: number | null;
  /** Finding, or field, that it is about. */
  code: string | null;
  kolom: string | null;
  /** Lines that it is about; 1 where it is about no lines. */
  aantal: number;
  /** Cases that a waiting line may be about. */
  kandidaten: string[];
  /** What has to be done, where the work itself says so. */
  omschrijving: string | null;
  sinds: Date;
  /** Last day, `jjjj-mm-dd`. */
  uiterlijk: string;
  /** True where another heading than the file's own makes its lines sound. */
  herstelbaar: boolean;
}

/** Whose work somebody may see. */
export interface Werkbereik {
  /** Municipalities of a coach. */
  gemeenten: readonly string[];
  /** Routes of a contract manager. */
  routes: readonly string[];
  /** True for an operator: what is about files and deliveries, and about no person. */
  beheerder: boolean;
}

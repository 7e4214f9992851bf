import type { Dagdeel } from '#libs/case-model';

/** How old somebody is, in bands. */
export type Leeftijdscategorie = 'TOT_27' | '27_TOT_35' | '35_TOT_45' | '45_TOT_55' | 'VANAF_55';

/** How well somebody has Dutch, in VUM's scale: 0 unknown, 1 none, 2 fair, 3 good, 4 excellent. Source: domain G.1. */
export interface Taalbeheersing {
  codeTaal: 'nld';
  lezen: string;
  luisteren: string;
  mondeling: string;
  schriftelijk: string;
}

/**
 * All that the mapper ever sees of a candidate: what may go to WerkgeverServicePunt before anybody accepted anything, and nothing else. Nobody can be
 * named by it. Source: contracts/wsp/profiel, agreement.odcs.yaml; VUM MPWerkzoekende.
 */
export interface Profielattributen {
  leeftijdscategorie?: Leeftijdscategorie;
  /** ISO 639. */
  contacttaal?: string;
  /** True where no work permit is needed. */
  twvVrij?: boolean;
  mobiliteit?: { bemiddelingspostcode?: string; maximaleReisafstand?: number };
  /** VUM codes. */
  vervoermiddel: string[];
  /** Whole hours a week. */
  werktijden: { aantalWerkurenPerWeekMinimaal: number; aantalWerkurenPerWeekMaximaal: number };
  /** Parts of the week without those of lessons. */
  beschikbaarheid: Dagdeel[];
  /** Hours of language lessons a week, which go first. */
  lesurenPerWeek?: number;
  arbeidsmarktkwalificatie: { taalbeheersing: Taalbeheersing[]; rijbewijs: { codeSoortRijbewijs: string }[]; werkervaring: { beroep: string }[] };
}

/** Every attribute by its path, in the order of the agreement, after those that every message begins with. */
export const PROFIELATTRIBUTEN = [
  'leeftijdscategorie', 'contacttaal', 'twvVrij', 'mobiliteit.bemiddelingspostcode', 'mobiliteit.maximaleReisafstand', 'vervoermiddel',
  'werktijden.aantalWerkurenPerWeekMinimaal', 'werktijden.aantalWerkurenPerWeekMaximaal', 'beschikbaarheid', 'lesurenPerWeek',
  'arbeidsmarktkwalificatie.taalbeheersing.codeTaal', 'arbeidsmarktkwalificatie.taalbeheersing.lezen', 'arbeidsmarktkwalificatie.taalbeheersing.luisteren',
  'arbeidsmarktkwalificatie.taalbeheersing.mondeling', 'arbeidsmarktkwalificatie.taalbeheersing.schriftelijk', 'arbeidsmarktkwalificatie.rijbewijs.codeSoortRijbewijs',
  'arbeidsmarktkwalificatie.werkervaring.beroep',
] as const;

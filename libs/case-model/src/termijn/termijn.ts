import type { Urenprognose } from '../uren/urenprognose.js';

/**
 * `open`: may still be done in time. `gehaald`: done in time. `overschreden`: not done in time, also when done later.
 * `vervallen`: no longer asked, for the reason given.
 */
export type Termijnstatus = 'open' | 'gehaald' | 'overschreden' | 'vervallen';

/** `wettelijk`: by law or by a decree under it. `beleid`: by policy of the municipality, or agreed between authorities. */
export type Termijnsoort = 'wettelijk' | 'beleid';

/** What starts a deadline, for people, and its day. */
export interface Trigger {
  wat: string;
  datum: string;
}

/** One deadline of a case as it stands on a day. */
export interface Termijn {
  /** Number in domain J.4. */
  code: Termijncode;
  naam: Termijnnaam;
  soort: Termijnsoort;
  trigger: Trigger;
  /** Last day on which it is in time, `jjjj-mm-dd`. */
  uiterlijk: string;
  status: Termijnstatus;
  /** Day on which it was done, in time or late; null: not done, or nothing tells when. */
  gedaanOp: string | null;
  /** Why it is `vervallen`, for people; null in every other state. */
  reden: string | null;
  /** The rule that it follows from, for people: an article, or the policy by name. */
  grond: string;
  /** Of hours that are not complete (D16, D17): whether they will be in time, and the pace that would do. Null everywhere else. */
  prognose: Urenprognose | null;
}

/** The deadlines of domain J.4 that the hub can compute of a case. Why the others are not there: docs/termijnen.md. */
export type Termijncode =
  | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D8' | 'D9' | 'D11' | 'D12' | 'D14' | 'D15' | 'D16' | 'D17' | 'D18' | 'D19' | 'D20' | 'D21' | 'D22' | 'D23' | 'D29';

/** The same by name. */
export type Termijnnaam =
  | 'huisvesting' | 'welkomgesprek' | 'vragenlijst' | 'brede-intake' | 'pip' | 'inburgeringstermijn' | 'voortgangsgesprekken'
  | 'ontzorgen' | 'beoordeling-verlenging' | 'verlengd-ontzorgen' | 'vrijwilligerswerk' | 'taaluren' | 'participatie-uren' | 'afschalen' | 'schakelen-leerroute' | 'pvt' | 'map'
  | 'zroute-eindgesprek' | 'niet-verwijtbaar-melden' | 'bezwaar-pip';

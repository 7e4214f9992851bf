/** `gehaald`: done in time. `overschreden`: not done in time, also when done later. `vervallen`: no longer asked, because the case ended first. */
export type Termijnstatus = 'open' | 'gehaald' | 'overschreden' | 'vervallen';

/** One deadline of a case as it stands on a day. */
export interface Termijn {
  naam: Termijnnaam;
  /** Last day on which it is in time, `jjjj-mm-dd`. */
  uiterlijk: string;
  status: Termijnstatus;
  /** The rule that it follows from, for people. */
  grond: string;
}

/** The deadlines that the hub can compute from what it knows. Source: domain J.4 (D3, D4, D5, D6, D8, D12, D11, D14, D19). */
export type Termijnnaam =
  | 'welkomgesprek' | 'vragenlijst' | 'brede-intake' | 'pip' | 'inburgeringstermijn'
  | 'beoordeling-verlenging' | 'ontzorgen' | 'verlengd-ontzorgen' | 'schakelen-leerroute';

/** The terms that a municipality sets itself. Weeks are of seven days, months by calendar; all are whole numbers of 1 or more. */
export interface Termijnbeleid {
  /** How the policy is called, for people. */
  naam: string;
  /** D3: from koppeling to welcome. */
  welkomgesprekWeken: number;
  /** D4: from welcome to the start of the questionnaire. */
  vragenlijstWeken: number;
  /** D5: from koppeling to the end of the brede intake. */
  bredeIntakeWeken: number;
  /** D9: how many progress talks, and within how many months from the start of the inburgeringstermijn. */
  voortgangsgesprekken: number;
  voortgangsgesprekkenMaanden: number;
  /** D12: from the PIP, and from the start of ontzorgen, to the decision on extending. */
  beoordelingVerlengingMaanden: number;
  /** D15: how many hours a week of volunteer work must have begun, and within how many months from the start on the Z-route. */
  vrijwilligerswerkUren: number;
  vrijwilligerswerkMaanden: number;
}

/** The policy of Almelo. Source: domain C.2. */
const ALMELO: Termijnbeleid = {
  naam: 'Beleidsregels inburgering Almelo', welkomgesprekWeken: 6, vragenlijstWeken: 2, bredeIntakeWeken: 10,
  voortgangsgesprekken: 2, voortgangsgesprekkenMaanden: 12, beoordelingVerlengingMaanden: 5, vrijwilligerswerkUren: 6, vrijwilligerswerkMaanden: 3,
};

/** What holds where a municipality set nothing: the terms of Almelo, and a name that says so. */
export function standaardbeleid(gemeentecode: string): Termijnbeleid {
  return gemeentecode === '0141' ? ALMELO : { ...ALMELO, naam: `Standaardtermijnen van Schakel, want gemeente ${gemeentecode} heeft geen eigen beleid ingesteld` };
}

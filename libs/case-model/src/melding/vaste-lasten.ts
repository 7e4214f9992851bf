/** What Stadsbank pays for a household. Source: partners.md 4. */
export type Betalingsoort = 'HUUR' | 'GAS' | 'WATER' | 'STROOM' | 'ENERGIE' | 'ZORGVERZEKERING';

/** The norm of bijstand that a household gets. Source: domain E.2. */
export type Bijstandsnorm = 'ALLEENSTAANDE' | 'ALLEENSTAANDE_OUDER' | 'GEHUWD' | 'JONGERE_18_20' | 'KOSTENDELER';

/** One monthly payment without whom it goes to. Amount in cents of a euro. */
export interface Vastelast {
  soort: Betalingsoort;
  bedragCenten: number;
  /** First day on which it is paid. */
  ingangsdatum: string;
  /** Last day on which it is paid, itself included; absent while no end is known. */
  einddatum?: string;
}

/** The same with its creditor: personal data. */
export interface Betaling extends Vastelast {
  crediteur: string;
  /** As `schrijfIban` writes it. */
  iban: string;
  kenmerk: string;
  /** Day of the month, 1 to 28. */
  betaaldag: number;
}

/** The fixed costs of one household as they were told, whole: accounts, creditors and references are personal data, so this is only ever stored encrypted. */
export interface VasteLasten {
  partner?: { bsn?: string; vNummer?: string; naam?: string };
  besluit: { kenmerk: string; datum: string };
  /** The household's authorisation to pay from its bijstand. */
  machtiging: { ontvangen: boolean; datum?: string };
  bijstand: { norm: Bijstandsnorm; nettoMaandbedragCenten: number; betaaldag: number };
  /** Where the remainder goes. How much it is, is computed and never told. */
  restant: { iban: string; naamRekeninghouder: string; frequentie: 'MAAND' | 'WEEK'; betaaldag: number };
  betalingen: Betaling[];
}

import type { Betalingsoort, Bijstandsnorm } from '#libs/case-model';

/** What an instruction does. Source: partners.md 4. */
export type Instructiesoort = 'NIEUW' | 'WIJZIGING' | 'VERLENGING' | 'BEEINDIGING' | 'OPSCHORTING';

/** Who the account is for. Names and birth date only where an account is opened or changed. */
export interface Budgetclient {
  /** Our pseudonym of the case at Stadsbank. */
  hubId: string;
  bsn: string;
  geslachtsnaam?: string;
  voorvoegsel?: string;
  voornamen?: string;
  /** As it is known: unknown parts `00`. */
  geboortedatum?: string;
}

/** One payment; amount in cents, dates inclusive. */
export interface Budgetbetaling {
  soort: Betalingsoort;
  crediteur: string;
  iban: string;
  betalingskenmerk: string;
  bedragCenten: number;
  frequentie: 'MAAND';
  betaaldag: number;
  ingangsdatum: string;
  einddatum?: string;
}

/** What is paid, from what, and on which decision: the part that an instruction to end or suspend does not have. */
export interface Budgetregeling {
  grondslag: 'P56a' | 'VERLENGING-6M';
  besluit: { kenmerk: string; datum: string };
  /** Day on which the extension was decided. */
  verlenging?: { besluitdatum: string };
  machtiging: { ontvangen: true; datum: string };
  partner?: { bsn?: string; naam?: string };
  bijstand: { ingangsdatum: string; norm: Bijstandsnorm; nettoMaandbedragCenten: number; betaaldag: number };
  betalingen: Budgetbetaling[];
  restant: { iban: string; naamRekeninghouder: string; frequentie: 'MAAND' | 'WEEK'; betaaldag: number };
}

/** All that the mapper ever sees of a household: the attributes that may go to Stadsbank, and nothing else. Source: contracts/stadsbank/budgetplan, agreement.odcs.yaml. */
export interface Budgetattributen extends Partial<Budgetregeling> {
  /** The chain that a new one takes the place of. */
  vervangtInstructieId?: string;
  client: Budgetclient;
  /** First and last day, both included. */
  looptijd: { startdatum: string; einddatum: string };
  /** First day on which nothing is paid any more, until a later version. */
  opschorting?: { ingangsdatum: string };
}

/** Every attribute by its path, in the order of the agreement, after those that every instruction begins with. */
export const BUDGETATTRIBUTEN = [
  'vervangtInstructieId', 'client.hubId', 'client.bsn', 'client.geslachtsnaam', 'client.voorvoegsel', 'client.voornamen', 'client.geboortedatum',
  'looptijd.startdatum', 'looptijd.einddatum', 'opschorting.ingangsdatum', 'grondslag', 'besluit.kenmerk', 'besluit.datum', 'verlenging.besluitdatum',
  'machtiging.ontvangen', 'machtiging.datum', 'partner.bsn', 'partner.naam', 'bijstand.ingangsdatum', 'bijstand.norm', 'bijstand.nettoMaandbedragCenten', 'bijstand.betaaldag',
  'betalingen.soort', 'betalingen.crediteur', 'betalingen.iban', 'betalingen.betalingskenmerk', 'betalingen.bedragCenten', 'betalingen.frequentie', 'betalingen.betaaldag',
  'betalingen.ingangsdatum', 'betalingen.einddatum', 'restant.iban', 'restant.naamRekeninghouder', 'restant.frequentie', 'restant.betaaldag',
] as const;

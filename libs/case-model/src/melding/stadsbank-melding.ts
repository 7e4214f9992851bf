/** What Stadsbank says of an instruction, in the order of its process. A signal of arrears comes while the plan runs, and ends nothing. */
export type Budgetstatus = 'ONTVANGEN' | 'GEACCEPTEERD' | 'AFGEWEZEN' | 'REKENING_GEOPEND' | 'ACTIEF' | 'ACHTERSTAND_SIGNAAL' | 'BEEINDIGD';

/**
 * One answer of Stadsbank about one instruction that the hub sent it. Never holds a balance or a transaction; its own words (the reason) may name
 * somebody and are in the line's `Persoonsdeel`. Source: contracts/stadsbank/status.
 */
export interface StadsbankMelding {
  soort: 'stadsbank';
  /** The hub's own reference of the instruction, in lower case. */
  instructieId: string;
  /** Version of the instruction that is answered, 1 or higher. */
  versie: number;
  status: Budgetstatus;
  /** Day on which it became so. */
  datum: string;
  registratienummer?: string;
  /** Stadsbank's advice to extend. */
  adviesVerlengen?: boolean;
}

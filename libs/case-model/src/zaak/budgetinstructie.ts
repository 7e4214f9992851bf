import type { Budgetstatus } from '../melding/stadsbank-melding.js';

/** How one instruction stands according to Stadsbank. Unknown is null. */
export interface Budgetinstructie {
  instructieId: string;
  /** The newest version that Stadsbank answered; what it says of older ones no longer counts. */
  versie: number;
  /** The newest status of that version. A signal of arrears is one only where nothing else is known. */
  status: Budgetstatus;
  /** Day on which it became so. */
  datum: string;
  /** Day of the newest signal of arrears on that version. */
  achterstandssignaal: string | null;
  registratienummer: string | null;
  adviesVerlengen: boolean | null;
}

const MINUUT_MS = 60_000;
/** Refused tokens in a minute after which an address must wait. A client whose token just ended stays far below it. */
export const HOOGSTENS = 300;
/** Addresses that are told apart; beyond them the oldest is forgotten. */
const MEESTE_ADRESSEN = 10_000;

/**
 * Slows down who keeps trying tokens: an address that had too many refused in a minute hears to wait. A good token from it is let in all the same, since many
 * people may share an address.
 */
export class Toegangsrem {
  private readonly tellingen = new Map<string, { aantal: number; tot: number }>();

  constructor(private readonly nu: () => number) {}

  /** Counts a refused token of this address; true when it must wait. */
  weiger(adres: string): boolean {
    const nu = this.nu();
    const bekend = this.tellingen.get(adres);
    const telling = bekend !== undefined && bekend.tot > nu ? bekend : { aantal: 0, tot: nu + MINUUT_MS };
    telling.aantal += 1;
    if (telling !== bekend) {
      this.tellingen.delete(adres);
      this.tellingen.set(adres, telling);
      const [oudste] = this.tellingen.keys();
      if (this.tellingen.size > MEESTE_ADRESSEN && oudste !== undefined) this.tellingen.delete(oudste);
    }
    return telling.aantal > HOOGSTENS;
  }
}

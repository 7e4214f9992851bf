/**
 * Invented numbers. BSNs come from two ranges that this generator keeps for itself, so that an invented number can be told by eye:
 * `99xxxxxxx` for nearly everyone, `099xxxxxx` for people whose spreadsheet will eat the leading zero. Others: `98xxxxxxx` for lines that
 * belong to nobody. V-nummers are `29xxxxxxxx`, of other municipalities `2999xxxxxx`. All BSNs pass the eleven-test unless broken on purpose.
 */
export class Nummeruitgifte {
  private gewoon = 99_000_000;
  private metNul = 9_900_000;
  private niemand = 98_000_000;
  private vreemd = 2_999_000_000;
  private eigen = 2_900_000_000;

  bsn(): string {
    return this.volgende(() => ++this.gewoon);
  }

  bsnMetNul(): string {
    return this.volgende(() => ++this.metNul);
  }

  /** A BSN that no person of this world has. */
  bsnVanNiemand(): string {
    return this.volgende(() => ++this.niemand);
  }

  vNummer(): string {
    return String((this.eigen += 3));
  }

  vNummerElders(): string {
    return String(++this.vreemd);
  }

  /** Eight digits from the counter and the one check digit that fits; bodies without one are passed over. */
  private volgende(tel: () => number): string {
    for (;;) {
      const romp = String(tel()).padStart(8, '0');
      const rest = restVan(romp);
      if (rest < 10) return romp + String(rest);
    }
  }
}

function restVan(romp: string): number {
  let som = 0;
  for (let i = 0; i < 8; i++) som += (9 - i) * Number(romp[i]);
  return som % 11;
}

/** True when nine digits pass the eleven-test. */
export function doorstaatElfproef(bsn: string): boolean {
  return /^\d{9}$/.test(bsn) && restVan(bsn) === Number(bsn[8]);
}

/** The same BSN with a last digit that fails the eleven-test. */
export function zonderElfproef(bsn: string): string {
  return bsn.slice(0, 8) + String((Number(bsn[8]) + 1) % 10);
}

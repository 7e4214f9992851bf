const HOOGSTENS = 5;
const RUST_MS = 5 * 60_000;

/** Limits guessing: after five wrong passwords for an account nothing is tried any more, right or wrong, for five minutes. */
export class Pogingen {
  private readonly mis = new Map<string, { aantal: number; laatst: number }>();

  constructor(private readonly nu: () => number) {}

  mag(account: string): boolean {
    const stand = this.mis.get(account);
    if (stand === undefined || stand.aantal < HOOGSTENS) return true;
    if (this.nu() - stand.laatst < RUST_MS) return false;
    this.mis.delete(account);
    return true;
  }

  mislukt(account: string): void {
    this.mis.set(account, { aantal: (this.mis.get(account)?.aantal ?? 0) + 1, laatst: this.nu() });
  }

  gelukt(account: string): void {
    this.mis.delete(account);
  }
}

/** Chance that follows from a seed: the same seed gives the same run. */
export class Toeval {
  constructor(private stand: number) {}

  /** From 0 up to 1 (mulberry32). */
  getal(): number {
    this.stand = (this.stand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.stand ^ (this.stand >>> 15), 1 | this.stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole number from 0, below `n`. */
  onder(n: number): number {
    return Math.floor(this.getal() * n);
  }

  kans(p: number): boolean {
    return this.getal() < p;
  }

  kies<T>(uit: readonly T[]): T {
    return uit[this.onder(uit.length)] as T;
  }
}

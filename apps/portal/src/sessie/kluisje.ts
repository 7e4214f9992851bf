interface Grenzen {
  /** Gone after so long without being asked for. */
  stilMs: number;
  /** Gone after so long in any case. */
  langstMs: number;
  /** More than these, and the one that was asked for longest ago goes. */
  hoogstens: number;
}

/** Things kept in memory under a name, for a while. */
export class Kluisje<T> {
  private readonly inhoud = new Map<string, { ding: T; sinds: number; laatst: number }>();

  constructor(
    private readonly grenzen: Grenzen,
    private readonly nu: () => number = Date.now,
  ) {}

  bewaar(naam: string, ding: T): void {
    const nu = this.nu();
    for (const [oud, { laatst }] of this.inhoud) {
      if (this.inhoud.size < this.grenzen.hoogstens && nu - laatst <= this.grenzen.stilMs) break;
      this.inhoud.delete(oud);
    }
    this.inhoud.set(naam, { ding, sinds: nu, laatst: nu });
  }

  vind(naam: string): T | undefined {
    const gevonden = this.inhoud.get(naam);
    if (gevonden === undefined) return undefined;
    const nu = this.nu();
    this.inhoud.delete(naam);
    if (nu - gevonden.laatst > this.grenzen.stilMs || nu - gevonden.sinds > this.grenzen.langstMs) return undefined;
    // Last in the map again: the first is always the one that was asked for longest ago.
    this.inhoud.set(naam, { ...gevonden, laatst: nu });
    return gevonden.ding;
  }

  weg(naam: string): void {
    this.inhoud.delete(naam);
  }
}

/** FNV-1a over the key, stirred: four 32-bit words that seed the generator. */
function zaai(sleutel: string): [number, number, number, number] {
  let h = 2166136261;
  const woord = (): number => {
    h = Math.imul(h ^ (h >>> 15), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  for (let i = 0; i < sleutel.length; i++) h = Math.imul(h ^ sleutel.charCodeAt(i), 16777619);
  return [woord(), woord(), woord(), woord()];
}

/**
 * Chance that can be repeated: sfc32, seeded by a text. The same key gives the same throws on every machine.
 * For invented worlds only; never for keys or tokens.
 */
export class Dobbel {
  private a: number;
  private b: number;
  private c: number;
  private teller: number;

  constructor(sleutel: string) {
    [this.a, this.b, this.c, this.teller] = zaai(sleutel);
    for (let i = 0; i < 12; i++) this.getal();
  }

  /** A number in [0, 1). */
  getal(): number {
    const t = (((this.a + this.b) | 0) + this.teller) | 0;
    this.teller = (this.teller + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** A whole number from `laag` up to and including `hoog`. */
  geheel(laag: number, hoog: number): number {
    return laag + Math.floor(this.getal() * (hoog - laag + 1));
  }

  kies<T>(rij: readonly T[]): T {
    const gekozen = rij[Math.floor(this.getal() * rij.length)];
    if (gekozen === undefined) throw new RangeError('cannot choose from an empty list');
    return gekozen;
  }

  kans(p: number): boolean {
    return this.getal() < p;
  }
}

import iconv from 'iconv-lite';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bestand } from './bestandslijst.js';

/** Takes the lines of one file. */
export interface Uitvoer {
  regel(tekst: string): void;
}

/** Where the files of a world go. In the first round nowhere: it only counts. */
export interface Opslag {
  /** False when nothing is kept: then nobody need make texts. */
  readonly schrijft: boolean;
  lijn(bestand: Bestand, vorm: { codering: 'utf8' | 'utf8-bom' | 'windows-1252'; sorteer?: (regel: string) => string }): Uitvoer;
  heel(bestand: Bestand, tekst: string): void;
}

export const GEEN_OPSLAG: Opslag = { schrijft: false, lijn: () => ({ regel: () => undefined }), heel: () => undefined };

const GROOTSTE_STAPEL = 1 << 18;

interface Open {
  bestand: Bestand;
  stapel: string[];
  omvang: number;
  codering: 'utf8' | 'utf8-bom' | 'windows-1252';
  sorteer: ((regel: string) => string) | undefined;
}

/** Writes below one folder as lines come, with one small stack per open file. */
export class Mapopslag implements Opslag {
  readonly schrijft = true;
  private readonly open: Open[] = [];
  private readonly mappen = new Set<string>();
  private wachtend: (() => Promise<void>)[] = [];

  constructor(private readonly map: string) {}

  lijn(bestand: Bestand, vorm: { codering: Open['codering']; sorteer?: (regel: string) => string }): Uitvoer {
    const open: Open = { bestand, stapel: [], omvang: 0, codering: vorm.codering, sorteer: vorm.sorteer };
    if (bestand.pad !== '') {
      this.open.push(open);
      this.begin(open);
    }
    return { regel: (tekst) => this.stapel(open, tekst) };
  }

  heel(bestand: Bestand, tekst: string): void {
    if (bestand.pad !== '') this.wachtend.push(() => writeFile(this.maakMap(bestand), tekst));
  }

  /** Writes what waits, several files at a time; to be called now and then. */
  async rust(): Promise<void> {
    if (this.wachtend.length < 256) return;
    await Promise.all(this.wachtend.map((schrijf) => schrijf()));
    this.wachtend = [];
  }

  /** Empties all stacks, sorts what must be sorted, and writes the copies. */
  async sluit(bestanden: readonly Bestand[]): Promise<void> {
    await Promise.all(this.wachtend.map((schrijf) => schrijf()));
    for (const open of this.open) {
      this.leeg(open);
      if (open.sorteer !== undefined) this.sorteer(open.bestand, open.sorteer);
    }
    for (const b of bestanden) {
      if (b.kopieVan !== null && !b.weg) copyFileSync(join(this.map, b.kopieVan.pad), this.maakMap(b));
    }
  }

  private maakMap(bestand: Bestand): string {
    const pad = join(this.map, bestand.pad);
    const map = dirname(pad);
    if (!this.mappen.has(map)) mkdirSync(map, { recursive: true });
    this.mappen.add(map);
    return pad;
  }

  private begin(open: Open): void {
    const pad = this.maakMap(open.bestand);
    rmSync(pad, { force: true });
    writeFileSync(pad, open.codering === 'utf8-bom' ? '\uFEFF' : '');
  }

  private stapel(open: Open, tekst: string): void {
    if (open.bestand.pad === '') return;
    open.stapel.push(tekst);
    open.omvang += tekst.length;
    if (open.omvang > GROOTSTE_STAPEL) this.leeg(open);
  }

  private leeg(open: Open): void {
    if (open.stapel.length === 0) return;
    const tekst = `${open.stapel.join('\r\n')}\r\n`;
    appendFileSync(join(this.map, open.bestand.pad), open.codering === 'windows-1252' ? iconv.encode(tekst, 'windows-1252') : tekst);
    open.stapel = [];
    open.omvang = 0;
  }

  /** The header stays first; the others by their key, equal keys as they came. */
  private sorteer(bestand: Bestand, sleutel: (regel: string) => string): void {
    const pad = join(this.map, bestand.pad);
    const [kop, ...regels] = readFileSync(pad, 'utf8').split('\r\n').filter((r) => r !== '');
    const gesorteerd = regels.map((r) => ({ r, k: sleutel(r) })).sort((x, y) => (x.k < y.k ? -1 : x.k > y.k ? 1 : 0));
    writeFileSync(pad, `${[kop ?? '', ...gesorteerd.map((x) => x.r)].join('\r\n')}\r\n`);
  }
}

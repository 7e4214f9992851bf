import type { Bronrij } from '../tabel/bronrij.js';
import { Datarijen } from '../tabel/datarijen.js';
import { type Kop, leesKop } from '../tabel/kop.js';
import type { Layout } from '../tabel/layout.js';

/** Whether a line is refused under the heading of its file. */
export type Afkeuring = (bron: Bronrij, kop: Kop) => boolean;

/** Lines that are looked at: refused ones, and sound ones that must stay so. */
const MEESTE_AFGEKEURD = 200;
const MEESTE_GOED = 100;

/** A sample of a table's lines with its heading, taken while the table streams by. */
export class Steekproef {
  /** The names above the columns, as they stand there. */
  namen: string[] = [];
  readonly afgekeurd: Bronrij[] = [];
  readonly goed: Bronrij[] = [];
  private readonly datarijen = new Datarijen();
  private kop: Kop | null = null;
  private klopt = false;

  constructor(
    private readonly layout: Layout,
    private readonly isAfgekeurd: Afkeuring,
  ) {}

  /** False when the heading itself refuses the file. */
  get kopKlopt(): boolean {
    return this.klopt;
  }

  get vol(): boolean {
    return this.afgekeurd.length >= MEESTE_AFGEKEURD && (!this.klopt || this.goed.length >= MEESTE_GOED);
  }

  neem(rijen: readonly Bronrij[]): void {
    const data = this.kop === null ? this.zoekKop(rijen) : rijen;
    for (const bron of this.datarijen.neem(data)) this.bewaar(bron);
  }

  private zoekKop(rijen: readonly Bronrij[]): readonly Bronrij[] {
    const plaats = rijen.findIndex(({ cellen }) => cellen.some((cel) => cel.trim() !== ''));
    if (plaats === -1) return [];
    const cellen = rijen[plaats]?.cellen ?? [];
    const { kop, bevindingen } = leesKop(cellen, this.layout);
    this.kop = kop;
    this.klopt = !bevindingen.some(({ ernst }) => ernst === 'bestand');
    this.namen = cellen.slice(0, kop.breedte).map((cel) => cel.trim());
    return rijen.slice(plaats + 1);
  }

  private bewaar(bron: Bronrij): void {
    const afgekeurd = !this.klopt || (this.kop !== null && this.isAfgekeurd(bron, this.kop));
    if (afgekeurd && this.afgekeurd.length < MEESTE_AFGEKEURD) this.afgekeurd.push(bron);
    if (!afgekeurd && this.goed.length < MEESTE_GOED) this.goed.push(bron);
  }
}

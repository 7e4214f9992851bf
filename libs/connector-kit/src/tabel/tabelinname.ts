import type { Bevinding } from '#libs/case-model';
import type { GelezenRegel } from '../gelezen-regel.js';
import { maakBevinding } from '../maak-bevinding.js';
import type { Leesuitkomst } from '../manifest.js';
import type { Bronrij } from './bronrij.js';
import { Datarijen } from './datarijen.js';
import { leesKop } from './kop.js';
import type { Kop } from './kop.js';
import { naarGelezenRegel } from './naar-gelezen-regel.js';
import type { Rij } from './rij.js';
import type { Leesopdracht, Tabeluitwisseling } from './tabeluitwisseling.js';

/** Takes in the rows of one table: the first that is not blank is its header, the others are judged and mapped. */
export class Tabelinname {
  private readonly datarijen = new Datarijen();
  private kop: Kop | null = null;
  private bevindingen: Bevinding[] = [];
  private aantal = 0;

  constructor(
    private readonly uitwisseling: Tabeluitwisseling,
    private readonly keurRij: (bron: Bronrij, kop: Kop) => Rij,
    private readonly opdracht: Leesopdracht,
  ) {}

  /** True when the header refuses the file; its lines need not be read. */
  get geweigerd(): boolean {
    return this.bevindingen.some(({ ernst }) => ernst === 'bestand');
  }

  /** The data lines of one batch. */
  neem(rijen: readonly Bronrij[]): GelezenRegel[] {
    const data = this.kop === null ? this.zoekKop(rijen) : rijen;
    const kop = this.kop;
    if (kop === null || this.geweigerd) return [];
    const regels = this.datarijen.neem(data).map((bron) => this.naarRegel(this.keurRij(bron, kop)));
    this.aantal += regels.length;
    return regels;
  }

  /** The findings on the file once it has been read, or the fault that ended the reading. */
  slot(fout: Bevinding | null): Leesuitkomst {
    if (fout !== null) return { bevindingen: [fout] };
    if (this.kop === null) return { bevindingen: [maakBevinding('bestand-leeg')] };
    const { zonderRegels } = this.uitwisseling;
    if (this.aantal === 0 && zonderRegels !== undefined && !this.geweigerd) this.bevindingen.push(maakBevinding(zonderRegels));
    return { bevindingen: this.bevindingen };
  }

  /** Takes the header; gives the rows after it. */
  private zoekKop(rijen: readonly Bronrij[]): readonly Bronrij[] {
    const plaats = rijen.findIndex((rij) => rij.cellen.some((cel) => cel.trim() !== ''));
    if (plaats < 0) return [];
    ({ kop: this.kop, bevindingen: this.bevindingen } = leesKop(this.opdracht.context.kop ?? rijen[plaats]?.cellen ?? [], this.uitwisseling.layout));
    return rijen.slice(plaats + 1);
  }

  private naarRegel(rij: Rij): GelezenRegel {
    const { bestand, context } = this.opdracht;
    this.uitwisseling.keur(rij, bestand);
    return naarGelezenRegel(rij, this.uitwisseling.groep(rij), (goed) => this.uitwisseling.vertaal(goed, bestand, context));
  }
}

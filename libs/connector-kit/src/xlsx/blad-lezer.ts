import type { Bronrij } from '../tabel/bronrij.js';
import type { Cel } from './cel-tekst.js';
import { celTekst } from './cel-tekst.js';
import { WerkmapFout } from './werkmap-fout.js';
import type { Werkmapinhoud } from './werkmap-inhoud.js';
import type { Xmlbezoek } from './xml-lezer.js';

/** More columns with something in them is no table that was agreed. */
const MEESTE_KOLOMMEN = 256;
const MEESTE_RIJEN = 1_048_576;

/** Gathers the rows of a sheet as its XML goes by. A row keeps its own number, so that a finding points at what the sender sees. */
export class BladLezer implements Xmlbezoek {
  private rijen: Bronrij[] = [];
  private rij = 0;
  private kolom = 0;
  private cellen: string[] = [];
  private cel: Cel | null = null;
  private inWaarde = false;
  private inUitspraak = false;

  constructor(private readonly inhoud: Werkmapinhoud) {}

  /** The rows that were completed since the last call. */
  neem(): Bronrij[] {
    return this.rijen.splice(0);
  }

  begin(element: string, attributen: Record<string, string>): void {
    if (element === 'row') this.beginRij(attributen['r']);
    else if (element === 'c') this.beginCel(attributen);
    else if (element === 'rPh') this.inUitspraak = true;
    else if (element === 'v' || element === 't') this.inWaarde = this.cel !== null && !this.inUitspraak;
  }

  tekst(tekst: string): void {
    if (this.inWaarde && this.cel !== null) this.cel.waarde += tekst;
  }

  eind(element: string): void {
    if (element === 'v' || element === 't') this.inWaarde = false;
    else if (element === 'rPh') this.inUitspraak = false;
    else if (element === 'c') this.eindCel();
    else if (element === 'row') this.rijen.push({ regel: this.rij, cellen: this.cellen });
  }

  private beginRij(nummer: string | undefined): void {
    const rij = nummer === undefined ? this.rij + 1 : Number(nummer);
    // Rows that go back would give two lines one number.
    if (!Number.isInteger(rij) || rij <= this.rij || rij > MEESTE_RIJEN) throw new WerkmapFout('schema');
    this.rij = rij;
    this.kolom = 0;
    this.cellen = [];
  }

  private beginCel(attributen: Record<string, string>): void {
    this.kolom = attributen['r'] === undefined ? this.kolom + 1 : kolomnummer(attributen['r']);
    this.cel = { soort: attributen['t'] ?? 'n', waarde: '', isDatum: this.inhoud.datumstijlen[Number(attributen['s'] ?? -1)] ?? false };
  }

  private eindCel(): void {
    const cel = this.cel;
    this.cel = null;
    if (cel === null || cel.waarde === '') return;
    if (this.kolom > MEESTE_KOLOMMEN) throw new WerkmapFout('schema');
    while (this.cellen.length < this.kolom) this.cellen.push('');
    this.cellen[this.kolom - 1] = celTekst(cel, this.inhoud.teksten, this.inhoud.vanaf1904);
  }
}

/** `A1` is 1, `AE7` is 31. */
function kolomnummer(adres: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(adres)?.[1];
  if (letters === undefined) throw new WerkmapFout('schema');
  return [...letters].reduce((nummer, letter) => nummer * 26 + letter.charCodeAt(0) - 64, 0);
}

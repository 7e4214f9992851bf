import type { Bronrij } from './bronrij.js';

/**
 * Keeps what is data: blank lines and closing lines that start with 'Totaal' are not, and are not counted.
 * A 'Totaal' line that other data follows does not close the file and is data like any other.
 */
export class Datarijen {
  private wachtend: Bronrij[] = [];

  /** The data lines of this batch, after those that turn out not to close the file. */
  neem(rijen: readonly Bronrij[]): Bronrij[] {
    const data: Bronrij[] = [];
    for (const rij of rijen) {
      if (rij.cellen.every((cel) => cel === '' || cel.trim() === '')) continue;
      if (/^\s*totaal/i.test(rij.cellen[0] ?? '')) {
        this.wachtend.push(rij);
        continue;
      }
      if (this.wachtend.length > 0) data.push(...this.wachtend.splice(0));
      data.push(rij);
    }
    return data;
  }
}

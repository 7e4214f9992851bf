import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';
import { kopsleutel } from './layout.js';
import type { Layout } from './layout.js';
import { MEESTE_KOPPEN, toonbareKop } from './toonbare-kop.js';

/** What the header of a file says about its columns. */
export interface Kop {
  /** For every column of the layout the place of its cell in a line. */
  plaatsen: readonly number[];
  /** Number of columns; cells beyond it have no name. */
  breedte: number;
}

/** Findings on the header stand on this line, wherever blank lines put the header itself. */
const KOPREGEL = 1;

/**
 * Finds the columns by name, in any order. Findings: `kolom-ontbreekt`, `kolom-dubbel` (file refused) and `kolom-onbekend` (the name as written).
 * Of a line that hardly looks like a header no cell is repeated: it may well be a person's data.
 */
export function leesKop(cellen: readonly string[], layout: Layout): { kop: Kop; bevindingen: Bevinding[] } {
  const namen = zonderLegeStaart(cellen.map((cel) => cel.trim()));
  const plaatsen: number[] = layout.velden.map(() => -1);
  const dubbel: Bevinding[] = [];
  const onbekend: Bevinding[] = [];
  namen.forEach((naam, i) => {
    const veld = layout.koppen.get(kopsleutel(naam));
    if (veld === undefined) onbekend.push(maakBevinding('kolom-onbekend', KOPREGEL, toonbareKop(naam, i)));
    else if (plaatsen[veld] !== -1) dubbel.push(maakBevinding('kolom-dubbel', KOPREGEL, layout.velden[veld]?.naam ?? null));
    else plaatsen[veld] = i;
  });
  const ontbreekt = layout.velden.filter((_, i) => plaatsen[i] === -1).map((veld) => maakBevinding('kolom-ontbreekt', KOPREGEL, veld.naam));
  const isKop = ontbreekt.length * 2 <= layout.velden.length;
  return { kop: { plaatsen, breedte: namen.length }, bevindingen: [...ontbreekt, ...dubbel, ...(isKop ? onbekend.slice(0, MEESTE_KOPPEN) : [])] };
}

function zonderLegeStaart(namen: string[]): string[] {
  const laatste = namen.findLastIndex((naam) => naam !== '');
  return namen.slice(0, laatste + 1);
}

import type { Bevinding } from '#libs/case-model';
import { LANGSTE_REGEL, leesCsv } from '../csv/csv-lezer.js';
import { scheidingsteken } from '../csv/scheidingsteken.js';
import { detecteerCodering } from '../tekst/codering.js';
import { tekststroom } from '../tekst/tekststroom.js';
import { leesXlsx } from '../xlsx/xlsx-lezer.js';
import type { Bronlezer } from './bronrij.js';
import { kopsleutel } from './layout.js';
import type { Layout } from './layout.js';

/** A table as it came; `open` may be called more than once. */
export interface Tabelbron {
  bestand: { naam: string };
  open: () => AsyncIterable<Buffer>;
}

/** The reader of the rows of a table, by the name of the file; a finding when the text cannot be read. */
export async function kiesLezer({ bestand, open }: Tabelbron, layout: Layout): Promise<Bronlezer | Bevinding> {
  if (/\.xlsx$/i.test(bestand.naam)) return leesXlsx(open);
  const codering = await detecteerCodering(open(), LANGSTE_REGEL);
  if ('code' in codering) return codering;
  return leesCsv(tekststroom(open(), codering), (kopregel) => scheidingsteken(kopregel, (cel) => layout.koppen.has(kopsleutel(cel))));
}

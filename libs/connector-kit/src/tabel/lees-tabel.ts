import type { Bevinding } from '#libs/case-model';
import { LANGSTE_REGEL, leesCsv } from '../csv/csv-lezer.js';
import { scheidingsteken } from '../csv/scheidingsteken.js';
import type { GelezenRegel } from '../gelezen-regel.js';
import type { Leesuitkomst } from '../manifest.js';
import { detecteerCodering } from '../tekst/codering.js';
import { tekststroom } from '../tekst/tekststroom.js';
import { leesXlsx } from '../xlsx/xlsx-lezer.js';
import type { Bronlezer } from './bronrij.js';
import { kopsleutel } from './layout.js';
import type { Layout } from './layout.js';
import { maakRijkeuring } from './rijkeuring.js';
import { Tabelinname } from './tabelinname.js';
import type { Leesopdracht, Tabeluitwisseling } from './tabeluitwisseling.js';

/** Makes the reader of a table that comes as CSV or XLSX: the steps are the same for every partner, the layout and three functions are not. */
export function maakTabellezer(uitwisseling: Tabeluitwisseling): (opdracht: Leesopdracht) => AsyncGenerator<GelezenRegel[], Leesuitkomst> {
  const keurRij = maakRijkeuring(uitwisseling.layout);
  return async function* lees(opdracht) {
    const lezer = await kiesLezer(opdracht, uitwisseling.layout);
    if ('code' in lezer) return { bevindingen: [lezer] };
    const inname = new Tabelinname(uitwisseling, keurRij, opdracht);
    try {
      for (;;) {
        const stap = await lezer.next();
        if (stap.done) return inname.slot(stap.value);
        const regels = inname.neem(stap.value);
        if (inname.geweigerd) return inname.slot(null);
        if (regels.length > 0) yield regels;
      }
    } finally {
      // Closes the source when reading ends early.
      await lezer.return(null);
    }
  };
}

async function kiesLezer({ bestand, open }: Leesopdracht, layout: Layout): Promise<Bronlezer | Bevinding> {
  if (/\.xlsx$/i.test(bestand.naam)) return leesXlsx(open);
  const codering = await detecteerCodering(open(), LANGSTE_REGEL);
  if ('code' in codering) return codering;
  return leesCsv(tekststroom(open(), codering), (kopregel) => scheidingsteken(kopregel, (cel) => layout.koppen.has(kopsleutel(cel))));
}

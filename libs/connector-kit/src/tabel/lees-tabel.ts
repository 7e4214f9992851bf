import type { GelezenRegel } from '../gelezen-regel.js';
import type { Leesuitkomst } from '../manifest.js';
import { kiesLezer } from './kies-lezer.js';
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

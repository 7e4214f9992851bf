import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';
import type { Bronlezer } from '../tabel/bronrij.js';
import { BladLezer } from './blad-lezer.js';
import { openWerkmap } from './werkmap.js';
import { WerkmapFout } from './werkmap-fout.js';
import { leesWerkmapinhoud } from './werkmap-inhoud.js';
import { leesXml } from './xml-lezer.js';

/** A spreadsheet is held in memory as it came; a larger one must come as CSV. */
const GROOTSTE_BESTAND = 64 * 1024 * 1024;

/**
 * Reads the first sheet of an XLSX file, row by row, as the text that CSV would hold.
 * Faults: `bestand-leeg`, `te-groot` (as sent, or as it inflates), `schema` for anything that is no sound spreadsheet.
 */
export async function* leesXlsx(open: () => AsyncIterable<Buffer>): Bronlezer {
  const bytes = await verzamel(open());
  if (!Buffer.isBuffer(bytes)) return bytes;
  try {
    const werkmap = await openWerkmap(bytes);
    const inhoud = await leesWerkmapinhoud(werkmap);
    const blad = new BladLezer(inhoud);
    for await (const _ of leesXml(werkmap.tekst(inhoud.blad), blad)) {
      const rijen = blad.neem();
      if (rijen.length > 0) yield rijen;
    }
    return null;
  } catch (fout) {
    if (fout instanceof WerkmapFout) return maakBevinding(fout.code);
    throw fout;
  }
}

async function verzamel(bron: AsyncIterable<Buffer>): Promise<Buffer | Bevinding> {
  const blokken: Buffer[] = [];
  let grootte = 0;
  for await (const blok of bron) {
    grootte += blok.length;
    if (grootte > GROOTSTE_BESTAND) return maakBevinding('te-groot');
    blokken.push(blok);
  }
  return grootte === 0 ? maakBevinding('bestand-leeg') : Buffer.concat(blokken);
}

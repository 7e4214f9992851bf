import { LANGSTE_REGEL } from '../csv/csv-lezer.js';
import { detecteerCodering } from './codering.js';
import { tekststroom } from './tekststroom.js';

/**
 * True when some line of a text file passes the test; `kop` is true for the first line that is not blank. A file that cannot be read as
 * text, or has an endless line, has none. Memory does not grow with the file.
 */
export async function zoekRegel(open: () => AsyncIterable<Buffer>, toets: (regel: string, kop: boolean) => boolean): Promise<boolean> {
  const codering = await detecteerCodering(open(), LANGSTE_REGEL);
  if ('code' in codering) return false;
  let kop = true;
  let rest = '';
  const raakt = (regel: string): boolean => {
    if (regel.trim() === '') return false;
    const gevonden = toets(regel, kop);
    kop = false;
    return gevonden;
  };
  for await (const stuk of tekststroom(open(), codering)) {
    const regels = (rest + stuk).split('\n');
    rest = regels.pop() ?? '';
    if (regels.some(raakt)) return true;
  }
  return raakt(rest);
}

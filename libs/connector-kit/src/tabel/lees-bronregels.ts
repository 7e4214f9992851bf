import type { Bronrij } from './bronrij.js';
import { kiesLezer, type Tabelbron } from './kies-lezer.js';
import { leesKop, type Kop } from './kop.js';
import type { Layout } from './layout.js';

/**
 * These lines of a table that was read before, as the sender filled them in, in the columns of the layout; cells that have no column stand after them.
 * `kop`: names of the columns in place of those in the file, as in `Leescontext`. Memory does not grow with the file.
 */
export async function* leesBronregels(layout: Layout, bron: Tabelbron & { kop?: readonly string[] | undefined }, regels: ReadonlySet<number>): AsyncGenerator<Bronrij[]> {
  const lezer = await kiesLezer(bron, layout);
  if ('code' in lezer) return;
  let kop: Kop | null = null;
  try {
    for (let stap = await lezer.next(); stap.done !== true; stap = await lezer.next()) {
      kop ??= zoekKop(stap.value, layout, bron.kop);
      const gevraagd = kop === null ? [] : stap.value.filter(({ regel }) => regels.has(regel));
      if (kop !== null && gevraagd.length > 0) yield gevraagd.map((rij) => opVolgorde(rij, kop as Kop));
    }
  } finally {
    await lezer.return(null);
  }
}

function zoekKop(rijen: readonly Bronrij[], layout: Layout, namen: readonly string[] | undefined): Kop | null {
  const eerste = rijen.find(({ cellen }) => cellen.some((cel) => cel.trim() !== ''));
  return eerste === undefined ? null : leesKop(namen ?? eerste.cellen, layout).kop;
}

function opVolgorde({ regel, cellen }: Bronrij, { plaatsen, breedte }: Kop): Bronrij {
  const over = cellen.slice(breedte);
  const laatste = over.findLastIndex((cel) => cel.trim() !== '');
  return { regel, cellen: [...plaatsen.map((plaats) => cellen[plaats] ?? ''), ...over.slice(0, laatste + 1)].map((cel) => cel.trim()) };
}

import type { Persoonsdeel } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import type { Kluis, Leesbron } from '#libs/platform';
import { LedgerLezer } from './koppeling/ledger.lezer.js';

/** What lies sealed in these lines, in the same order; null where nothing is kept. One query whatever their number. */
export async function leesPersoonsdelen(bron: Leesbron, kluis: Kluis, plekken: readonly { bericht: number; regel: number }[]): Promise<(Persoonsdeel | null)[]> {
  const geheimen = await new LedgerLezer(bron).geheimen(plekken);
  return plekken.map(({ bericht, regel }, i) => {
    const geheim = geheimen[i];
    return geheim ? (JSON.parse(kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Persoonsdeel) : null;
  });
}

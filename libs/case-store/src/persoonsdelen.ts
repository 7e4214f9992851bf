import type { Persoonsdeel } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import type { Kluis, Leesbron } from '#libs/platform';

const GEHEIMEN = `
  select g.geheim from unnest($1::bigint[], $2::int[]) with ordinality as w(bericht, regel, plaats)
    left join exchange.regelgeheim g on g.bericht_id = w.bericht and g.regel = w.regel order by w.plaats`;

/** What lies sealed in these lines, in the same order; null where nothing is kept, or who asks may not see it. One query whatever their number. */
export async function leesPersoonsdelen(bron: Leesbron, kluis: Kluis, plekken: readonly { bericht: number; regel: number }[]): Promise<(Persoonsdeel | null)[]> {
  if (plekken.length === 0) return [];
  const rijen = await bron.query<{ geheim: Buffer | null }>(GEHEIMEN, [plekken.map(({ bericht }) => bericht), plekken.map(({ regel }) => regel)]);
  return plekken.map(({ bericht, regel }, i) => {
    const geheim = rijen[i]?.geheim;
    return geheim ? (JSON.parse(kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Persoonsdeel) : null;
  });
}

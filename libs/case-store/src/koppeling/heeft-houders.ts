import type { Leesbron } from '#libs/platform';
import type { Regelreeks } from './ledger.lezer.js';

/** True when some open line in this range says who somebody is, or decides it. */
export async function heeftHouders(bron: Leesbron, { bericht, van, tot }: Regelreeks): Promise<boolean> {
  const [rij] = await bron.query<{ ja: boolean }>(
    `select exists (select from exchange.regel where bericht_id = $1 and regel between $2 and $3 and eind = 'open' and soort in ('coa', 'aanmelding', 'besluit')) as ja`,
    [bericht, van, tot],
  );
  return rij?.ja === true;
}

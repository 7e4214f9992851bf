import type { Bevinding } from '#libs/case-model';
import type { Tx } from '#libs/platform';
import type { Herstelvoorstel, Overgang, Restbevinding } from './herstelvoorstel.js';

type Tellingen = Pick<Herstelvoorstel, 'regels' | 'afgekeurd' | 'dubbel' | 'buitenBereik' | 'verwerkt' | 'wachtOpKoppeling'>;

/** Known by a number of the line, or by the school's own number once one of its lines is linked. */
const TELLINGEN = `
  select count(*)::int as regels, count(*) filter (where r.eind = 'afgekeurd')::int as afgekeurd, count(*) filter (where r.eind = 'dubbel')::int as dubbel,
         count(*) filter (where r.eind = 'buitenBereik')::int as "buitenBereik", count(*) filter (where r.eind = 'open' and b.bekend)::int as verwerkt,
         count(*) filter (where r.eind = 'open' and not b.bekend)::int as "wachtOpKoppeling"
    from exchange.regel r cross join lateral (
      select exists (select from zaak.sleutel s where s.hash in (r.bsn_h, r.vnr_h, r.naamdatum_h) and s.soort in ('bsn', 'vnr', 'naamdatum'))
          or exists (select from exchange.regel a join zaak.koppeling k on k.bericht_id = a.bericht_id and k.regel = a.regel
                      where a.deelnemer_h = r.deelnemer_h and a.bericht_id <> r.bericht_id and k.zaak_id is not null and k.actief) as bekend) b
   where r.bericht_id = $1`;

const OVERGANGEN = `
  select o.eind as van, n.eind as naar, count(*)::int as aantal
    from exchange.regel n left join exchange.regel o on o.bericht_id = $2 and o.regel = n.regel where n.bericht_id = $1 group by 1, 2 order by 3 desc, 1, 2`;

const RESTEN = `
  select b ->> 'kolom' as kolom, b ->> 'code' as code, b ->> 'ernst' as ernst, count(*)::int as aantal, min(r.regel) as regel
    from exchange.regel r cross join jsonb_array_elements(r.bevindingen) b where r.bericht_id = $1 group by 1, 2, 3 order by 4 desc, 2, 1 limit 200`;

/** Measures a trial reading (`proef`) against how the message's own lines ended. `opBestand`: findings on the file. */
export async function meetProef(tx: Tx, { proef, bericht }: { proef: number; bericht: number }, kop: string[], opBestand: readonly Bevinding[]): Promise<Herstelvoorstel> {
  const [tellingen] = await tx.query<Tellingen>(TELLINGEN, [proef]);
  if (!tellingen) throw new Error('counting gave no row');
  const bestand = opBestand.map(({ kolom, code, ernst, regel }): Restbevinding => ({ kolom, code, ernst, aantal: 1, regel }));
  return { kop, ...tellingen, overgangen: await tx.query<Overgang>(OVERGANGEN, [proef, bericht]), bevindingen: [...bestand, ...(await tx.query<Restbevinding>(RESTEN, [proef]))] };
}

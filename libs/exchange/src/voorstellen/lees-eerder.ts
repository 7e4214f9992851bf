import type { EerderVoorstel } from '#libs/connector-kit';
import type { Kluis, Leesbron } from '#libs/platform';
import { ontzegelVoorstel } from './voorstelzegel.js';

/** One proposal with whose it is. */
export interface Eerder {
  zaak: string;
  gemeente: string;
  uitwisseling: string;
  voorstel: EerderVoorstel;
}

/** What became of the delivery: of one that went out again the last. */
const EERDER = `
  select v.id, v.zaak_id as zaak, v.gemeente, v.uitwisseling, v.kenmerk::text, v.versie, v.soort, v.stand, v.grondslag, v.geheim,
         to_char(l.aangemaakt at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag, i.uitkomst, to_char(i.afgerond at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as afgerond
    from exchange.voorstel v left join exchange.levering l on l.id = v.levering_id
    left join lateral (
      select n.uitkomst, d.afgerond from exchange.leveritem e join exchange.leveritem n on n.partner = e.partner and n.effect = e.effect join exchange.levering d on d.id = n.levering_id
       where e.levering_id = v.levering_id order by n.levering_id desc limit 1) i on true
   where v.partner = $1 and v.zaak_id = any($2::uuid[]) and v.stand <> 'vervallen' order by v.id`;

interface Rij extends Pick<EerderVoorstel, 'kenmerk' | 'versie' | 'soort' | 'stand' | 'grondslag'> {
  id: number;
  zaak: string;
  gemeente: string;
  uitwisseling: string;
  geheim: Buffer;
  dag: string | null;
  uitkomst: 'open' | 'bevestigd' | 'geweigerd' | 'vervallen' | null;
  afgerond: string | null;
}

/** What was proposed to one partner for these cases, oldest first, without what lapsed. */
export async function leesEerder(bron: Leesbron, kluis: Kluis, { partner, zaken }: { partner: string; zaken: readonly string[] }): Promise<Eerder[]> {
  const rijen = await bron.query<Rij>(EERDER, [partner, zaken]);
  return rijen.map(({ id, zaak, gemeente, uitwisseling, geheim, dag, uitkomst, afgerond, ...voorstel }) => ({
    zaak, gemeente, uitwisseling, voorstel: { ...voorstel, inhoud: ontzegelVoorstel(kluis, id, geheim).inhoud, ...vertrekVan(dag, uitkomst, afgerond) },
  }));
}

function vertrekVan(dag: string | null, uitkomst: Rij['uitkomst'], afgerond: string | null): Pick<EerderVoorstel, 'vertrek'> {
  if (dag === null) return {};
  return { vertrek: { dag, aangekomen: uitkomst === 'bevestigd' ? afgerond : null, geweigerd: uitkomst === 'geweigerd' || uitkomst === 'vervallen' } };
}

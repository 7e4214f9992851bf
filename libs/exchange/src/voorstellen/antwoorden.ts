import type { Versieantwoord } from '#libs/connector-kit';
import type { Leesbron } from '#libs/platform';

/** Of each version the last that was said by date, then by how far it is in the process; a signal of arrears says nothing of the instruction. */
const ANTWOORDEN = `
  select distinct on (1, 2) r.melding ->> 'instructieId' as kenmerk, (r.melding ->> 'versie')::int as versie, r.melding ->> 'status' as status
    from exchange.regel r join exchange.bericht b on b.id = r.bericht_id left join zaak.regelstand k on k.bericht_id = r.bericht_id and k.regel = r.regel
   where r.soort = 'stadsbank' and r.melding ->> 'instructieId' = any($2) and b.partner = $1 and b.actief and r.eind = 'open' and coalesce(k.actief, true)
     and r.melding ->> 'status' <> 'ACHTERSTAND_SIGNAAL'
   order by 1, 2, r.melding ->> 'datum' desc, array_position(array['ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN', 'REKENING_GEOPEND', 'ACTIEF', 'BEEINDIGD'], r.melding ->> 'status') desc`;

/**
 * What a partner last said about each version of these chains, from the lines of its status files: the case keeps only the newest version's.
 * Chains that were never answered are absent.
 */
export async function leesAntwoorden(bron: Leesbron, partner: string, kenmerken: readonly string[]): Promise<Versieantwoord[]> {
  return kenmerken.length === 0 ? [] : bron.query<Versieantwoord>(ANTWOORDEN, [partner, kenmerken]);
}

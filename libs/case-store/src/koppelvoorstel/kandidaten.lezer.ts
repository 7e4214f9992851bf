import type { Leesbron } from '#libs/platform';
import type { Regelplaats } from './te-wegen.js';

/** A line with everything under which somebody is looked for. */
export interface Gezochte extends Regelplaats {
  deelnemer: string | null;
  /** Keyed hashes of its `kandidaatsleutels`. */
  hashes: readonly string[];
}

/** Somebody whom a line may be about. `deelnemer`: another line under the same school's number is linked to this case. */
export interface Kandidaat {
  /** Place of the line in the question. */
  plaats: number;
  zaak: string;
  deelnemer: boolean;
}

/**
 * Who shares a key with each of these lines: a candidate key, or a school's number of which another line is linked. A case of which a person decided
 * that the line is not about it is no candidate. Key by key, in one statement.
 */
export async function zoekKandidaten(bron: Leesbron, regels: readonly Gezochte[]): Promise<Kandidaat[]> {
  const sleutels = regels.flatMap((regel, plaats) => regel.hashes.map((hash) => ({ plaats, hash })));
  return bron.query<Kandidaat>(
    `with gezocht as (select (ordinality - 1)::int as plaats, bericht, regel, deelnemer from unnest($3::bigint[], $4::int[], $5::uuid[]) with ordinality as g(bericht, regel, deelnemer, ordinality)),
     gevonden as (
       select w.plaats, k.zaak_id, false as deelnemer from unnest($1::int[], $2::uuid[]) as w(plaats, hash)
         cross join lateral (select zaak_id from zaak.kandidaatsleutel where hash = w.hash offset 0) k
       union all
       select g.plaats, k.zaak_id, true from gezocht g
         cross join lateral (select bericht_id, regel from exchange.regel where deelnemer_h = g.deelnemer offset 0) r
         cross join lateral (select zaak_id from zaak.koppeling where bericht_id = r.bericht_id and regel = r.regel and actief and zaak_id is not null offset 0) k
     )
     select plaats, zaak_id as zaak, bool_or(deelnemer) as deelnemer from gevonden
     where (plaats, zaak_id) not in (
       select g.plaats, b.zaak_id from gezocht g
         join exchange.regel r on r.soort = 'besluit' and r.melding -> 'besluit' ? 'bericht' and (r.melding -> 'besluit' ->> 'bericht')::bigint = g.bericht and (r.melding -> 'besluit' ->> 'regel')::int = g.regel
         join zaak.koppeling b on b.bericht_id = r.bericht_id and b.regel = r.regel and b.actief and b.zaak_id is not null
       where r.melding -> 'besluit' ->> 'soort' = 'ontkoppel')
     group by plaats, zaak_id order by plaats, zaak_id`,
    [
      sleutels.map(({ plaats }) => plaats), sleutels.map(({ hash }) => hash),
      regels.map(({ bericht }) => bericht), regels.map(({ regel }) => regel), regels.map(({ deelnemer }) => deelnemer),
    ],
  );
}

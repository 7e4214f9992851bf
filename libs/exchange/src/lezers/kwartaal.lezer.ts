import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { BERICHT_KOLOMMEN, naarOverzicht, type BerichtOverzicht, type Berichtrij } from './bericht-overzicht.js';

/** What one provider's lines of a quarter and route add up to, all municipalities together. Hours are whole quarters of an hour. */
export interface Kwartaalsom {
  kwartaal: string;
  leerroute: string;
  deelnemers: number;
  aangeboden: number;
  gevolgd: number;
  uitgevallen: number;
}

export interface Bevindingtelling {
  code: string;
  ernst: string;
  aantal: number;
}

const EXCHANGE = 'kwartaalrapportage';

const RAPPORTEN = `
  select ${BERICHT_KOLOMMEN} from exchange.bericht b
   where b.uitwisseling = '${EXCHANGE}' and b.afzender = $1 and b.periode = $2 and b.soort = any($3) and b.status <> 'al-ontvangen'
   order by b.id`;

/** Lines of files that count; a line that a supplement goes before counts no more. */
const SOMMEN = `
  select b.periode as kwartaal, b.soort as leerroute, count(*)::int as deelnemers,
         coalesce(sum((r.melding ->> 'aangeboden')::int), 0)::int as aangeboden, coalesce(sum((r.melding ->> 'gevolgd')::int), 0)::int as gevolgd,
         count(*) filter (where r.melding ->> 'status' = 'UITGEVALLEN')::int as uitgevallen
    from exchange.bericht b
    join exchange.regel r on r.bericht_id = b.id
    left join zaak.koppeling k on k.bericht_id = r.bericht_id and k.regel = r.regel
   where b.uitwisseling = '${EXCHANGE}' and b.afzender = $1 and b.periode = any($2) and b.soort = any($3) and b.actief
     and r.eind in ('open', 'buitenBereik') and r.melding is not null and coalesce(k.actief, true)
   group by b.periode, b.soort order by b.periode, b.soort`;

const BEVINDINGEN = `
  select f ->> 'code' as code, f ->> 'ernst' as ernst, count(*)::int as aantal
    from (select jsonb_array_elements(bevindingen) as f from exchange.bericht where id = any($1::bigint[])
          union all select jsonb_array_elements(bevindingen) from exchange.regel where bericht_id = any($1::bigint[])
          union all select jsonb_array_elements(bevindingen) from zaak.koppeling where bericht_id = any($1::bigint[])) alle
   group by 1, 2 order by 3 desc, 1`;

/** Reads a provider's quarterly reports as figures; never a person's line. */
@Injectable()
export class KwartaalLezer {
  constructor(private readonly database: Database) {}

  /** Every file of this provider, quarter and these routes, in order of receipt. */
  async rapporten(bow: string, kwartaal: string, leerroutes: readonly string[]): Promise<BerichtOverzicht[]> {
    const rijen = await this.database.query<Berichtrij>(RAPPORTEN, [bow, kwartaal, leerroutes]);
    return rijen.map(naarOverzicht);
  }

  /** Routes of which the agreement asks a report from this provider over this quarter. */
  async verwacht(bow: string, kwartaal: string): Promise<string[]> {
    const rijen = await this.database.query<{ soort: string }>(
      `select soort from exchange.verwacht where uitwisseling = '${EXCHANGE}' and afzender = $1 and periode = $2`,
      [bow, kwartaal],
    );
    return rijen.map((rij) => rij.soort);
  }

  async sommen(bow: string, kwartalen: readonly string[], leerroutes: readonly string[]): Promise<Kwartaalsom[]> {
    return this.database.query<Kwartaalsom>(SOMMEN, [bow, kwartalen, leerroutes]);
  }

  /** How often each finding stands in these files. */
  async bevindingen(berichten: readonly number[]): Promise<Bevindingtelling[]> {
    return this.database.query<Bevindingtelling>(BEVINDINGEN, [berichten]);
  }
}

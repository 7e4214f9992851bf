import { Injectable } from '@nestjs/common';
import { leesBestandsnaam, nieuwsteContract } from '#libs/connector-kit';
import { Database } from '#libs/platform';
import { BERICHT_KOLOMMEN, naarOverzicht, type BerichtOverzicht, type Berichtrij } from './bericht-overzicht.js';

/** Whose reports: of one quarter and these routes, of one school or of all. */
export interface Kwartaalkeuze {
  kwartaal: string;
  leerroutes: readonly string[];
  school?: string;
}

/** A report that the agreement asks for. */
export interface VerwachtRapport {
  school: string;
  leerroute: string;
  /** Last day on which it is in time, `jjjj-mm-dd`. */
  uiterlijk: string;
}

export interface Bevindingtelling {
  code: string;
  ernst: string;
  aantal: number;
  /** Lines that have it; 0 for a finding on a whole file. */
  regels: number;
}

const EXCHANGE = 'kwartaalrapportage';
const GEKOZEN = `uitwisseling = '${EXCHANGE}' and periode = $1 and soort = any($2) and ($3::text is null or afzender = $3)`;

/** Of a refused file the ledger keeps no more than its name, which says whose it is. */
const RAPPORTEN = `
  select ${BERICHT_KOLOMMEN} from exchange.bericht b
   where status <> 'al-ontvangen' and (${GEKOZEN} or status = 'geweigerd' and partner = 'taalscholen' and afzender is null and position($1 in naam) > 0) order by id`;

const BEVINDINGEN = `
  select f ->> 'code' as code, f ->> 'ernst' as ernst, count(*)::int as aantal, count(distinct (bericht_id, regel)) filter (where regel is not null)::int as regels
    from (select id as bericht_id, null::int as regel, jsonb_array_elements(bevindingen) as f from exchange.bericht where id = any($1::bigint[])
          union all select bericht_id, regel, jsonb_array_elements(bevindingen) from exchange.regel where bericht_id = any($1::bigint[])
          union all select bericht_id, regel, jsonb_array_elements(bevindingen) from zaak.regelstand where bericht_id = any($1::bigint[])) alle
   group by 1, 2 order by 3 desc, 1`;

/** Reads in which files quarterly reports came, which were due, and what was found in them; never a person's line. */
@Injectable()
export class KwartaalLezer {
  private readonly leesNaam = leesBestandsnaam(nieuwsteContract(`taalscholen/${EXCHANGE}`), 'layout.json');

  constructor(private readonly database: Database) {}

  /** Whether any file came, or is expected. */
  async isBekend(keuze: Kwartaalkeuze): Promise<boolean> {
    return (await this.rapporten(keuze)).length + (await this.verwacht(keuze)).length > 0;
  }

  /** Every file, also those that were refused, in order of receipt. */
  async rapporten(keuze: Kwartaalkeuze): Promise<BerichtOverzicht[]> {
    const rijen = await this.database.query<Berichtrij>(RAPPORTEN, waarden(keuze));
    return rijen.map(naarOverzicht).flatMap((bericht) => (bericht.afzender === null ? this.geweigerd(bericht, keuze) : [bericht]));
  }

  private geweigerd(bericht: BerichtOverzicht, { kwartaal, leerroutes, school }: Kwartaalkeuze): BerichtOverzicht[] {
    const gelezen = this.leesNaam(bericht.naam);
    if ('code' in gelezen || gelezen.periode !== kwartaal || !leerroutes.includes(gelezen.soort) || (school ?? gelezen.afzender) !== gelezen.afzender) return [];
    const { afzender, soort, periode, versie, aanvulling } = gelezen;
    return [{ ...bericht, afzender, soort, periode, versie, aanvulling }];
  }

  /** What the calendar expects, by school and route. */
  async verwacht(keuze: Kwartaalkeuze): Promise<VerwachtRapport[]> {
    return this.database.query<VerwachtRapport>(`select afzender as school, soort as leerroute, uiterlijk from exchange.verwacht where ${GEKOZEN} order by 1, 2`, waarden(keuze));
  }

  /** How often each finding stands in these files, and on how many lines. */
  async bevindingen(berichten: readonly number[]): Promise<Bevindingtelling[]> {
    return this.database.query<Bevindingtelling>(BEVINDINGEN, [berichten]);
  }
}

function waarden({ kwartaal, leerroutes, school }: Kwartaalkeuze): unknown[] {
  return [kwartaal, leerroutes, school ?? null];
}

import { Injectable } from '@nestjs/common';
import { type Deelnemerregel, type Examen, kwartaalEinde, type Leerroute, type Omstanders, type Pipkeuze, type Regelplek, type Schoolkwartaal, type Stap, vorigKwartaal } from '#libs/case-model';
import { rapportslot } from '#libs/exchange';
import { Database } from '#libs/platform';

// `offset 0` keeps the key's two parts together: without statistics of a file that just came, links would be looked up by the file alone, line after line.
const HUN_STAND = 'left join lateral (select * from zaak.schoolregel where bericht_id = r.bericht_id and regel = r.regel offset 0) k on true';
const VELDEN = `r.bericht_id as bericht, r.regel, r.melding, r.deelnemer_h as deelnemer, k.zaak_id as zaak, coalesce(k.stand = 'wacht', false) as wacht`;
/** Files that neither were replaced nor are held. */
const BESTANDEN = `b.uitwisseling = 'kwartaalrapportage' and b.actief`;

/** Lines that count: not what was refused or said twice, not what a supplement went before. */
const REGELS = `
  select ${VELDEN} from exchange.bericht b join exchange.regel r on r.bericht_id = b.id ${HUN_STAND}
   where ${BESTANDEN} and b.afzender = $1 and b.periode = $2 and r.eind in ('open', 'buitenBereik') and coalesce(k.actief, true)
   order by r.bericht_id, r.regel`;

/** Results of an earlier quarter: key by key, as only few people have exams. */
const EXAMENS = `
  select w.deelnemer, jsonb_agg(x.examen) as examens
    from unnest($1::uuid[]) as w (deelnemer)
    cross join lateral (select bericht_id, regel, melding from exchange.regel where deelnemer_h = w.deelnemer and eind = 'open' offset 0) r ${HUN_STAND}
    join exchange.bericht b on b.id = r.bericht_id
    cross join lateral jsonb_array_elements(r.melding -> 'examens') as x (examen)
   where ${BESTANDEN} and b.periode < $2 and coalesce(k.actief, true) and x.examen ->> 'resultaat' <> 'Geen'
   group by w.deelnemer`;

const PIPS = `select id as zaak, pips from zaak.schoolzaak where id = any($1::uuid[]) and pips is not null`;

const ELDERS = `
  select k.zaak_id as zaak, array_agg(distinct b.afzender order by b.afzender) as scholen
    from exchange.bericht b join zaak.schoolregel k on k.bericht_id = b.id
   where ${BESTANDEN} and b.afzender <> $1 and b.periode = $2 and k.actief and k.stand = 'verwerkt' and k.zaak_id = any($3::uuid[])
   group by k.zaak_id`;

/**
 * People whom this school has or had, who are in none of its reports of the quarter, whose PIP in force on its last day is of the route and whose case had not ended: their newest
 * line up to the quarter, or without one a later one of this school that says lessons had begun by then. Only when that line is this school's.
 */
const VERWACHT = `
  with bekend as (
    select distinct k.zaak_id from exchange.bericht b join zaak.schoolregel k on k.bericht_id = b.id
     where ${BESTANDEN} and b.afzender = $1 and k.actief and k.stand = 'verwerkt' and k.zaak_id <> all($5::uuid[]))
  select l.* from bekend
    cross join lateral (
      select jsonb_path_query_array(pips, '$[*] ? (@.vanaf <= $dag)', jsonb_build_object('dag', $4::text)) -> -1 -> 'waarde' ->> 'leerroute' as leerroute, einde
        from zaak.schoolzaak where id = bekend.zaak_id offset 0) z
    cross join lateral (
      select ${VELDEN}, b.afzender from zaak.schoolregel k join exchange.bericht b on b.id = k.bericht_id join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel
       where k.zaak_id = bekend.zaak_id and k.stand = 'verwerkt' and k.actief and ${BESTANDEN} and (b.periode <= $3 or b.afzender = $1 and r.melding ->> 'start' <= $4)
       order by b.periode <= $3 desc, case when b.periode <= $3 then b.periode end desc, b.periode, r.melding ->> 'start' desc nulls last, b.afzender desc limit 1) l
   where z.leerroute = $2 and coalesce(z.einde > $4, true) and l.afzender = $1 and l.deelnemer <> all($6::uuid[])`;

const AANVULLING_BUITEN = `
  select r.bericht_id as bericht, r.regel from exchange.bericht b join exchange.regel r on r.bericht_id = b.id
   where b.slot = $1 and b.actief and b.aanvulling is not null and r.eind = 'buitenBereik'
     and exists (select from exchange.bericht a join exchange.regel e on e.bericht_id = a.id where a.slot = $1 and a.actief and a.id <> b.id and e.eind = 'buitenBereik')`;

/** Reads what schools reported, in sets, with what it is held against. */
@Injectable()
export class SchoolkwartaalLezer {
  constructor(private readonly database: Database) {}

  /** One school over one quarter. */
  async van(school: string, kwartaal: string): Promise<Schoolkwartaal> {
    return this.deel(school, kwartaal, await this.regels(school, vorigKwartaal(kwartaal)));
  }

  /** One school over a quarter and so many before it, oldest first; no more than two are held at a time. */
  async *reeks(school: string, kwartaal: string, terug: number): AsyncGenerator<Schoolkwartaal> {
    const kwartalen = [kwartaal];
    while (kwartalen.length <= terug) kwartalen.unshift(vorigKwartaal(kwartalen[0] ?? kwartaal));
    let vorige: readonly Deelnemerregel[] = await this.regels(school, vorigKwartaal(kwartalen[0] ?? kwartaal));
    for (const een of kwartalen) {
      const deel = await this.deel(school, een, vorige);
      yield deel;
      vorige = deel.regels;
    }
  }

  /** What the checks on a school's report over one route ask beyond its own lines. */
  async omstanders(school: string, leerroute: Leerroute, { kwartaal, regels }: Schoolkwartaal): Promise<Omstanders> {
    const zaken = zakenVan(regels);
    const deelnemers = regels.map(({ deelnemer }) => deelnemer).filter((deelnemer) => deelnemer !== null);
    const elders = await this.database.query<{ zaak: string; scholen: string[] }>(ELDERS, [school, kwartaal, zaken]);
    return {
      elders: new Map(elders.map(({ zaak, scholen }) => [zaak, scholen])),
      verwacht: await this.database.query<Deelnemerregel>(VERWACHT, [school, leerroute, kwartaal, kwartaalEinde(kwartaal), zaken, deelnemers]),
      aanvullingBuiten: await this.database.query<Regelplek>(AANVULLING_BUITEN, [rapportslot({ school, leerroute, kwartaal })]),
    };
  }

  private async deel(school: string, kwartaal: string, vorige: readonly Deelnemerregel[]): Promise<Schoolkwartaal> {
    const regels = await this.regels(school, kwartaal);
    return { kwartaal, regels, vorige, examens: await this.examens(regels, kwartaal), pips: await this.pips(regels) };
  }

  private async regels(school: string, kwartaal: string): Promise<Deelnemerregel[]> {
    return this.database.query<Deelnemerregel>(REGELS, [school, kwartaal]);
  }

  private async examens(regels: readonly Deelnemerregel[], kwartaal: string): Promise<Schoolkwartaal['examens']> {
    const deelnemers = regels.filter(({ melding }) => melding.examens.length > 0 || melding.status === 'AFGEROND').map(({ deelnemer }) => deelnemer);
    const rijen = await this.database.query<{ deelnemer: string; examens: Examen[] }>(EXAMENS, [[...new Set(deelnemers)], kwartaal]);
    return new Map(rijen.map(({ deelnemer, examens }) => [deelnemer, examens]));
  }

  private async pips(regels: readonly Deelnemerregel[]): Promise<Schoolkwartaal['pips']> {
    const rijen = await this.database.query<{ zaak: string; pips: Stap<Pipkeuze>[] }>(PIPS, [zakenVan(regels)]);
    return new Map(rijen.map(({ zaak, pips }) => [zaak, pips]));
  }
}

function zakenVan(regels: readonly Deelnemerregel[]): string[] {
  return [...new Set(regels.map(({ zaak }) => zaak).filter((zaak) => zaak !== null))];
}

import { Injectable } from '@nestjs/common';
import type { Bevinding, Regelplek, TaalMelding } from '#libs/case-model';
import { pseudoniem, rapportslot, type Rapportsleutel } from '#libs/exchange';
import { Database, Kluis } from '#libs/platform';

/** How a data line ended. */
export type Regelstand = 'verwerkt' | 'wachtOpKoppeling' | 'afgekeurd' | 'dubbel' | 'buitenBereik' | 'open';

/** A line of a report for who manages the contract: hours, codes, dates and findings, without anything that says whom it is about. */
export interface Regelbewijs extends Regelplek {
  school: string;
  kwartaal: string;
  /**
   * The participant's name for who manages this school's contract: the same over the quarters, another at another school. Null where nothing is kept that
   * could be named: of refused lines and of other municipalities' people.
   */
  pseudoniem: string | null;
  stand: Regelstand;
  /** Whether it counts; false for what was refused, said twice, or mended by a supplement. */
  telt: boolean;
  /** Null of a line that was refused or said twice. */
  melding: TaalMelding | null;
  bevindingen: Bevinding[];
}

type Rij = Omit<Regelbewijs, 'pseudoniem'> & { deelnemer: string | null };

const ALLE = `coalesce(r.bevindingen, '[]') || coalesce(k.bevindingen, '[]')`;
const HUN_STAND = 'left join lateral (select * from zaak.regelstand where bericht_id = r.bericht_id and regel = r.regel offset 0) k on true';

const PLEKKEN = `
  select r.bericht_id as bericht, r.regel from exchange.bericht b join exchange.regel r on r.bericht_id = b.id ${HUN_STAND}
   where b.slot = $1 and b.actief and ($2::text is null or ${ALLE} @> jsonb_build_array(jsonb_build_object('code', $2::text)))
   order by 1, 2`;

const BEWIJS = `
  select r.bericht_id as bericht, r.regel, b.afzender as school, b.periode as kwartaal, r.deelnemer_h as deelnemer, r.melding, ${ALLE} as bevindingen,
         case when r.eind <> 'open' then r.eind when k.stand is null then 'open' when k.stand = 'wacht' then 'wachtOpKoppeling' else k.stand end as stand,
         b.actief and r.eind in ('open', 'buitenBereik') and coalesce(k.actief, true) as telt
    from unnest($1::bigint[], $2::int[]) with ordinality as w (bericht, regel, plaats)
    cross join lateral (select bericht_id, regel, eind, deelnemer_h, melding, bevindingen from exchange.regel where bericht_id = w.bericht and regel = w.regel offset 0) r
    join exchange.bericht b on b.id = r.bericht_id
    left join zaak.regelstand k on k.bericht_id = r.bericht_id and k.regel = r.regel
   order by w.plaats`;

/** Reads the lines behind figures. */
@Injectable()
export class RegelbewijsLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Every line of the report's files that count, or those with a finding of this code; in order of message and line. */
  async plekken(rapport: Rapportsleutel, bevinding?: string): Promise<Regelplek[]> {
    return this.database.query<Regelplek>(PLEKKEN, [rapportslot(rapport), bevinding ?? null]);
  }

  /** These lines, in the same order. */
  async van(plekken: readonly Regelplek[]): Promise<Regelbewijs[]> {
    const rijen = await this.database.query<Rij>(BEWIJS, [plekken.map(({ bericht }) => bericht), plekken.map(({ regel }) => regel)]);
    return rijen.map(({ deelnemer, ...rij }) => ({ ...rij, pseudoniem: deelnemer === null ? null : pseudoniem(this.kluis, `contractbeheer/${rij.school}`, deelnemer) }));
  }
}

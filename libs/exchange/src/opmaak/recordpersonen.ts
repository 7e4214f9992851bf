import { Injectable } from '@nestjs/common';
import type { Recordpersoon, Recordplaats } from '#libs/connector-kit';
import { Database, Kluis, type Tx } from '#libs/platform';

/** Records `vanaf` and on of a made file. */
interface Deelplaats {
  opmaak: number;
  vanaf: number;
}

/** Of which files records are asked: one exchange, sent to its partner no later than this moment. */
export interface Verzonden {
  partner: string;
  uitwisseling: string;
  tot: Date;
}

interface Rij {
  plek: number;
  gemeenten: number;
  opmaak: number | null;
  vanaf: number | null;
  personen: Buffer | null;
}

/**
 * Of every record the delivery that it is in, and of each part that is needed one row: with how many municipalities' deliveries it may be.
 * A delivery of which everything was settled as not there (vervallen) was not sent.
 */
const DELEN = `
  with gevraagd as (select * from unnest($4::text[], $5::text[], $6::int[]) with ordinality as g(gemeente, periode, record, plek)),
       verzonden as (
         select id, (grondslag ->> 'opmaak')::bigint as opmaak, grondslag ->> 'gemeente' as gemeente, grondslag ->> 'periode' as periode from exchange.levering l
          where partner = $1 and uitwisseling = $2 and aangemaakt <= $3
            and exists (select from exchange.leveritem i where i.levering_id = l.id and i.uitkomst <> 'vervallen')),
       bedoeld as (
         select plek, record, count(distinct v.gemeente)::int as gemeenten, (array_agg(v.opmaak order by v.id desc))[1] as opmaak
           from gevraagd g join verzonden v on v.periode = g.periode and (g.gemeente is null or v.gemeente = g.gemeente) group by plek, record)
  select plek::int, gemeenten, b.opmaak, d.vanaf, case when row_number() over (partition by b.opmaak, d.vanaf order by plek) = 1 then d.personen end as personen
    from bedoeld b left join lateral (
      select vanaf, personen from exchange.opmaak_deel d where d.opmaak_id = b.opmaak and d.vanaf <= b.record order by vanaf desc limit 1) d on true
   order by plek`;

/** Whom the records of made files are about, sealed a part at a time: who receives such a file answers by the number of a record. */
@Injectable()
export class Recordpersonen {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Keeps the people of one part; records that are not about one person are not kept. */
  async bewaar(tx: Tx, { opmaak, vanaf, gemeente }: Deelplaats & { gemeente?: string }, personen: readonly Recordpersoon[]): Promise<void> {
    if (personen.length === 0) return;
    const verzegeld = this.kluis.verzegel(JSON.stringify(personen), context({ opmaak, vanaf }), gemeente);
    await tx.query('insert into exchange.opmaak_deel (opmaak_id, vanaf, personen) values ($1, $2, $3)', [opmaak, vanaf, verzegeld]);
  }

  /** Everybody in a made file, a part at a time. */
  async *van(opmaak: number): AsyncGenerator<Recordpersoon[]> {
    for await (const [deel] of this.database.lees<{ vanaf: number; personen: Buffer }>('select vanaf, personen from exchange.opmaak_deel where opmaak_id = $1 order by vanaf', [opmaak], 1)) {
      if (deel) yield JSON.parse(this.kluis.ontzegel(deel.personen, context({ opmaak, vanaf: deel.vanaf })).toString()) as Recordpersoon[];
    }
  }

  /**
   * Whom these records are about, in their order and in one query: of the newest file that was sent for each period (and municipality).
   * Undefined: there is no such record. Null: files of more than one municipality may be meant.
   */
  async zoek({ partner, uitwisseling, tot }: Verzonden, plaatsen: readonly Recordplaats[]): Promise<(Recordpersoon | null | undefined)[]> {
    if (plaatsen.length === 0) return [];
    const rijen = await this.database.query<Rij>(DELEN, [partner, uitwisseling, tot, plaatsen.map((p) => p.gemeente), plaatsen.map((p) => p.periode), plaatsen.map((p) => p.record)]);
    const delen = new Map<string, Recordpersoon[]>();
    const gevonden: (Recordpersoon | null | undefined)[] = plaatsen.map(() => undefined);
    for (const rij of rijen) gevonden[rij.plek - 1] = rij.gemeenten > 1 ? null : this.persoon(rij, plaatsen[rij.plek - 1]?.record ?? 0, delen);
    return gevonden;
  }

  /** The person of one record; `delen` holds the parts that were opened. */
  private persoon({ opmaak, vanaf, personen }: Rij, record: number, delen: Map<string, Recordpersoon[]>): Recordpersoon | undefined {
    if (opmaak === null || vanaf === null) return undefined;
    const deel = context({ opmaak, vanaf });
    if (personen !== null) delen.set(deel, JSON.parse(this.kluis.ontzegel(personen, deel).toString()) as Recordpersoon[]);
    return delen.get(deel)?.[record - vanaf];
  }
}

/** What a part's ciphertext is bound to. */
function context({ opmaak, vanaf }: Deelplaats): string {
  return `opmaak/${opmaak}/${vanaf}`;
}

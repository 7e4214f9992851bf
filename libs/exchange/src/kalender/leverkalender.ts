import { Injectable } from '@nestjs/common';
import { Database, Klok } from '#libs/platform';

/** A file that the hub owes a partner about a period of a municipality. */
export interface TeLeveren {
  partner: string;
  uitwisseling: string;
  gemeente: string;
  periode: string;
  /** Last day on which it is in time, `jjjj-mm-dd`. */
  uiterlijk: string;
}

/** What is owed and has not arrived: a delivery counts when the partner has it, not when it was made. */
const OPEN = `
  select v.partner, v.uitwisseling, v.gemeente, v.periode, to_char(v.uiterlijk, 'YYYY-MM-DD') as uiterlijk from exchange.te_leveren v
   where not exists (
     select from exchange.levering l join exchange.leveritem i on i.levering_id = l.id
      where l.partner = v.partner and l.uitwisseling = v.uitwisseling and l.grondslag ->> 'gemeente' = v.gemeente and l.grondslag ->> 'periode' = v.periode and i.uitkomst = 'bevestigd')`;

/** The clock of what the hub owes: from the day after a period there is a task with the last day, which closes when the delivery has arrived. */
@Injectable()
export class Leverkalender {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {}

  /** Notes what became owed, and keeps the tasks true. What was noted once stays owed until it is delivered; what was late before the hub knew of it was somebody else's. */
  async werkBij(verschuldigd: readonly TeLeveren[]): Promise<void> {
    await this.database.run(async (tx) => {
      await tx.query(
        `insert into exchange.te_leveren select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[]) as n (partner, uitwisseling, gemeente, periode, uiterlijk)
         where n.uiterlijk >= $6::date on conflict do nothing`,
        [...(['partner', 'uitwisseling', 'gemeente', 'periode', 'uiterlijk'] as const).map((kolom) => verschuldigd.map((v) => v[kolom])), this.klok.vandaag()],
      );
      await tx.query(
        `insert into exchange.taak (oorzaak, soort, partner, omschrijving, uiterlijk)
         select concat_ws('/', 'leveren', partner, uitwisseling, gemeente, periode), 'levering-maken', partner,
           format('Maak en verstuur de levering %s/%s van gemeente %s over %s.', partner, uitwisseling, gemeente, periode), uiterlijk::date
         from (${OPEN}) open on conflict (oorzaak) do nothing`,
      );
      await tx.query(
        `update exchange.taak set gesloten = $1 where soort = 'levering-maken' and gesloten is null
         and oorzaak not in (select concat_ws('/', 'leveren', partner, uitwisseling, gemeente, periode) from (${OPEN}) open)`,
        [this.klok.nu()],
      );
    });
  }

  /** What should have been delivered before today, the longest ago first. */
  async laat(): Promise<TeLeveren[]> {
    return this.database.query<TeLeveren>(`select * from (${OPEN}) open where uiterlijk < $1 order by uiterlijk, partner, uitwisseling, gemeente`, [this.klok.vandaag()]);
  }
}

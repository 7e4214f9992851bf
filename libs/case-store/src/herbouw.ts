import { Injectable } from '@nestjs/common';
import { grendel, Opdrachten, splitsRegels } from '#libs/exchange';
import { Database } from '#libs/platform';

/** Throws every projection away and lets the ledger be judged again (design.md, Replay). How cases stood until now stays known. */
@Injectable()
export class Herbouw {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Starts the rebuild; returns how many orders were rung. Cases are missing until these are done. */
  async begin(): Promise<number> {
    const bellen = await this.database.run(async (tx) => {
      const moment = await grendel(tx);
      await tx.query('insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd, $1, stand, geheim from zaak.zaak where gewijzigd < $1', [moment]);
      await tx.query('truncate zaak.zaak, zaak.sleutel, zaak.koppeling');
      const berichten = await tx.query<{ id: number }>(
        `update exchange.bericht b set verwerkt = 0, wacht = 0, open = t.open, dubbel = t.dubbel, gereed = null, status = 'bezig'
         from (select bericht_id, count(*) filter (where eind = 'open') as open, count(*) filter (where eind = 'dubbel') as dubbel from exchange.regel group by bericht_id) t
         where b.id = t.bericht_id and b.status in ('bezig', 'verwerkt', 'vervangen', 'ingetrokken') returning b.id`,
      );
      const opdrachten: number[] = [];
      for (const { id } of berichten) opdrachten.push(...(await splitsRegels(tx, id)));
      return opdrachten;
    });
    await this.opdrachten.bel(bellen);
    return bellen.length;
  }
}

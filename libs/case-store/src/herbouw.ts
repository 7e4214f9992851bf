import { Injectable } from '@nestjs/common';
import { grendel, Opdrachten, splitsRegels } from '#libs/exchange';
import { Database, type Tx } from '#libs/platform';

const KLAAR = `select exists (select from zaak.herbouw) and not exists (select from exchange.opdracht where soort = 'herbereken' and klaar is null and geparkeerd is null) as klaar`;

/** What readers of the feed must hear of a rebuild: only what came out otherwise. */
const VERSCHILLEN = `
  insert into exchange.gebeurtenis (soort, onderwerp)
  select case when h.zaak_id is null then 'zaak-aangemaakt' when z.id is null then 'zaak-vervallen' else 'zaak-gewijzigd' end, 'zaak/' || coalesce(z.id, h.zaak_id)
  from zaak.zaak z full join zaak.herbouw h on h.zaak_id = z.id where h.zaak_id is null or z.id is null or zaak.vingerafdruk(z) <> h.vingerafdruk`;

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
      await onthoud(tx);
      await tx.query('insert into zaak.historie (zaak_id, van, tot, stand, geheim) select id, gewijzigd, $1, stand, geheim from zaak.zaak where gewijzigd < $1', [moment]);
      await tx.query('truncate zaak.zaak, zaak.sleutel, zaak.koppeling, zaak.kandidaatsleutel, zaak.wachtsleutel, zaak.te_wegen, zaak.koppelvoorstel');
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

  /** Ends a rebuild whose orders are all done: tells readers of the feed what came out otherwise. False while there is nothing to end. */
  async rondAf(): Promise<boolean> {
    const [rij] = await this.database.query<{ klaar: boolean }>(KLAAR);
    if (rij?.klaar !== true) return false;
    return this.database.run(async (tx) => {
      await grendel(tx);
      const [nog] = await tx.query<{ klaar: boolean }>(KLAAR);
      if (nog?.klaar !== true) return false;
      await tx.query(VERSCHILLEN);
      await tx.query('delete from zaak.herbouw');
      // The trigger on this table tells every message whose state is not the one that was told last.
      await tx.query(`update exchange.bericht set status = status where status not in ('bezig', 'al-ontvangen') and status <> gemeld`);
      return true;
    });
  }
}

/** Keeps how readers of the feed know the cases. A rebuild that begins while another is under way compares with what was before the first. */
async function onthoud(tx: Tx): Promise<void> {
  await tx.query('insert into zaak.herbouw (zaak_id, vingerafdruk) select z.id, zaak.vingerafdruk(z) from zaak.zaak z where not exists (select from zaak.herbouw)');
}

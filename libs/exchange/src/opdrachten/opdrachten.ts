import { Injectable } from '@nestjs/common';
import { Database, foutKenmerken, Logboek, type Tx, Wachtrijen } from '#libs/platform';

/** What each kind of order is about, as the ledger names it. */
const ONDERWERP = { lezen: 'bericht_id', herbereken: 'bericht_id', wegen: 'bericht_id', herroepen: 'bericht_id', 'herstel-zoeken': 'bericht_id', herzien: 'bericht_id', opmaken: 'opmaak_id', bereiden: 'voorstel_id', leveren: 'levering_id' } as const;

/** Order to do a piece of work: ledger and outbox in one. The queue only ever carries its id. */
export interface Opdracht {
  id: number;
  soort: keyof typeof ONDERWERP;
  /** Number of the message (`lezen`, `herbereken`, `wegen`, `herroepen`, `herstel-zoeken`, `herzien`), the requested file (`opmaken`), the proposal (`bereiden`) or the delivery (`leveren`). */
  onderwerp: number;
  /** Lines of a message, where the order is about some. */
  van: number | null;
  tot: number | null;
}

export interface NieuweOpdracht {
  soort: Opdracht['soort'];
  wachtrij: string;
  onderwerp: number;
  van?: number;
  tot?: number;
}

/** After so many attempts a person must look. */
const POGINGEN = 6;

/** An order over so many lines lets smaller ones pass: a handover does not wait for a school's report. */
const GROOT = 500;

/** The fault of an order that never told its own: whoever did it died of it, every time. */
const GESTORVEN = 'proces-gestorven';

/** Work orders: made in the transaction that makes them necessary, rung after it, done in a transaction of their own. */
@Injectable()
export class Opdrachten {
  constructor(
    private readonly database: Database,
    private readonly wachtrijen: Wachtrijen,
    private readonly logboek: Logboek,
  ) {}

  async maak(tx: Tx, nieuw: NieuweOpdracht): Promise<number> {
    const [rij] = await tx.query<{ id: number }>(
      `insert into exchange.opdracht (soort, wachtrij, ${ONDERWERP[nieuw.soort]}, van, tot) values ($1, $2, $3, $4, $5) returning id`,
      [nieuw.soort, nieuw.wachtrij, nieuw.onderwerp, nieuw.van ?? null, nieuw.tot ?? null],
    );
    if (!rij) throw new Error('opdracht kreeg geen id');
    return rij.id;
  }

  /** What kind of work an order is; undefined when there is none of that number. */
  async soort(id: number): Promise<Opdracht['soort'] | undefined> {
    const [rij] = await this.database.query<Pick<Opdracht, 'soort'>>('select soort from exchange.opdracht where id = $1', [id]);
    return rij?.soort;
  }

  /** Rings for these orders. A failure to ring is no failure of the work: the sweeper rings again. */
  async bel(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    try {
      const rijen = await this.database.query<{ id: number; wachtrij: string; groot: boolean }>(
        `update exchange.opdracht set gebeld = clock_timestamp()
         where id in (select id from exchange.opdracht where id = any($1) and klaar is null for update skip locked) returning id, wachtrij, coalesce(tot - van >= $2, false) as groot`,
        [ids, GROOT],
      );
      for (const wachtrij of new Set(rijen.map((rij) => rij.wachtrij))) {
        for (const geduld of [false, true]) {
          const nummers = rijen.filter((rij) => rij.wachtrij === wachtrij && rij.groot === geduld).map(({ id }) => id);
          await this.wachtrijen.belAlle(wachtrij, nummers.sort((a, b) => a - b), { geduld });
        }
      }
    } catch (fout) {
      this.logboek.fout('bellen-mislukt', fout);
    }
  }

  /**
   * Does one order in one transaction, once: an order that is done, parked, or being done elsewhere is left alone. `doe` returns the
   * orders to ring after the commit. An attempt is counted before it begins, so that work that kills its process is not tried for ever;
   * after the last one the order is parked and a person gets a task.
   */
  async voerUit(id: number, doe: (tx: Tx, opdracht: Opdracht) => Promise<number[]>): Promise<void> {
    let vervolg: number[] = [];
    try {
      const poging = await this.telPoging(id);
      if (poging > POGINGEN) await this.noteerFout(id, GESTORVEN);
      if (poging === 0 || poging > POGINGEN) return;
      await this.database.run(async (tx) => {
        const [opdracht] = await tx.query<Opdracht>(
          `select id, soort, coalesce(bericht_id, opmaak_id, voorstel_id, levering_id) as onderwerp, van, tot from exchange.opdracht
           where id = $1 and klaar is null and geparkeerd is null for update skip locked`,
          [id],
        );
        if (!opdracht) return;
        vervolg = await doe(tx, opdracht);
        await tx.query('update exchange.opdracht set klaar = clock_timestamp(), fout = null where id = $1', [id]);
      });
    } catch (fout) {
      this.logboek.fout('opdracht-mislukt', fout, { opdracht: id });
      const { code, fout: naam } = foutKenmerken(fout);
      await this.noteerFout(id, code ?? naam);
      return;
    }
    await this.bel(vervolg);
  }

  /**
   * Does an order whose work talks to the outside and keeps transactions of its own, which also say when it is done. Only a failure of ours
   * counts here as an attempt; what a partner does is told to the delivery.
   */
  async voerBuiten(id: number, doe: (levering: number) => Promise<number[]>): Promise<void> {
    let vervolg: number[] = [];
    try {
      const [rij] = await this.database.query<{ levering: number }>('select levering_id as levering from exchange.opdracht where id = $1 and klaar is null and geparkeerd is null', [id]);
      if (rij) vervolg = await doe(rij.levering);
    } catch (fout) {
      this.logboek.fout('opdracht-mislukt', fout, { opdracht: id });
      const { code, fout: naam } = foutKenmerken(fout);
      await this.telPoging(id);
      await this.noteerFout(id, code ?? naam);
      return;
    }
    await this.bel(vervolg);
  }

  /** Which attempt this is; 0 when there is nothing to do here. Not flushed to disk: a count that a power cut forgets does no harm. */
  private async telPoging(id: number): Promise<number> {
    const [rij] = await this.database.query<{ pogingen: number }>(
      `with vlug as (select set_config('synchronous_commit', 'off', true))
       update exchange.opdracht set pogingen = pogingen + 1 from vlug
       where id = (select id from exchange.opdracht where id = $1 and klaar is null and geparkeerd is null for update skip locked) returning pogingen`,
      [id],
    );
    return rij?.pogingen ?? 0;
  }

  private async noteerFout(id: number, code: string): Promise<void> {
    await this.database.run(async (tx) => {
      const [rij] = await tx.query<{ geparkeerd: boolean }>(
        `update exchange.opdracht set fout = $2, geparkeerd = case when pogingen >= $3 then now() end
         where id = $1 and klaar is null returning geparkeerd is not null as geparkeerd`,
        [id, code, POGINGEN],
      );
      if (!rij?.geparkeerd) return;
      await tx.query(
        `insert into exchange.taak (oorzaak, soort, partner, bericht_id, levering_id, omschrijving, uiterlijk)
         select format('opdracht/%s/%s', $2::text, coalesce(o.bericht_id::text, 'levering/' || o.levering_id, 'opmaak/' || o.opmaak_id, 'voorstel/' || o.voorstel_id)), 'opdracht-mislukt',
           coalesce(b.partner, l.partner, m.partner, v.partner), o.bericht_id, o.levering_id,
           case when o.soort in ('leveren', 'bereiden') then 'Het versturen van deze levering lukt niet. Laat een beheerder kijken.'
                        when o.soort = 'opmaken' then 'Het bestand voor deze partner kan niet worden gemaakt. Laat een beheerder kijken.'
                        else 'De verwerking van dit bericht lukt niet. Laat een beheerder kijken.' end, current_date + 1
         from exchange.opdracht o left join exchange.bericht b on b.id = o.bericht_id left join exchange.levering l on l.id = o.levering_id
           left join exchange.opmaak m on m.id = o.opmaak_id left join exchange.voorstel v on v.id = o.voorstel_id where o.id = $1
         on conflict (oorzaak) do nothing`,
        [id, code],
      );
    });
  }
}

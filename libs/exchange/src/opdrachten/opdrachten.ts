import { Injectable } from '@nestjs/common';
import { Database, foutKenmerken, Logboek, type Tx, Wachtrijen } from '#libs/platform';

/** Order to do a piece of work on a message: ledger and outbox in one. The queue only ever carries its id. */
export interface Opdracht {
  id: number;
  soort: 'lezen' | 'herbereken' | 'herroepen' | 'bereiden';
  bericht: number;
  van: number | null;
  tot: number | null;
  /** Of an order to prepare: the proposal. */
  voorstel: number | null;
}

export interface NieuweOpdracht {
  soort: Opdracht['soort'];
  wachtrij: string;
  bericht: number;
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
      'insert into exchange.opdracht (soort, wachtrij, bericht_id, van, tot) values ($1, $2, $3, $4, $5) returning id',
      [nieuw.soort, nieuw.wachtrij, nieuw.bericht, nieuw.van ?? null, nieuw.tot ?? null],
    );
    if (!rij) throw new Error('opdracht kreeg geen id');
    return rij.id;
  }

  /** The order to deliver: one per delivery, open until it is settled. */
  async maakLevering(tx: Tx, wachtrij: string, levering: number): Promise<number> {
    const [rij] = await tx.query<{ id: number }>(`insert into exchange.opdracht (soort, wachtrij, levering_id) values ('leveren', $1, $2) returning id`, [wachtrij, levering]);
    if (!rij) throw new Error('opdracht kreeg geen id');
    return rij.id;
  }

  /** The order to prepare what was approved, for whoever knows how to write it. */
  async maakVoorstel(tx: Tx, wachtrij: string, voorstel: number): Promise<number> {
    const [rij] = await tx.query<{ id: number }>(`insert into exchange.opdracht (soort, wachtrij, voorstel_id) values ('bereiden', $1, $2) returning id`, [wachtrij, voorstel]);
    if (!rij) throw new Error('opdracht kreeg geen id');
    return rij.id;
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
          `select id, soort, bericht_id as bericht, van, tot, voorstel_id as voorstel from exchange.opdracht
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
         select format('opdracht/%s/%s', $2::text, coalesce(o.bericht_id::text, 'levering/' || o.levering_id, 'voorstel/' || o.voorstel_id)), 'opdracht-mislukt', coalesce(b.partner, l.partner, v.partner), o.bericht_id, o.levering_id,
           case when o.bericht_id is not null then 'De verwerking van dit bericht lukt niet. Laat een beheerder kijken.' else 'Het versturen van deze levering lukt niet. Laat een beheerder kijken.' end, current_date + 1
         from exchange.opdracht o left join exchange.bericht b on b.id = o.bericht_id left join exchange.levering l on l.id = o.levering_id left join exchange.voorstel v on v.id = o.voorstel_id where o.id = $1
         on conflict (oorzaak) do nothing`,
        [id, code],
      );
    });
  }
}

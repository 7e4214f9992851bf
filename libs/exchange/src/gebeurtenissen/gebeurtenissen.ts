import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { Gebeurtenis } from './gebeurtenis.js';

/** Events that are numbered or removed in one transaction. */
const PORTIE = 10_000;

/** A page, and where the next one starts. */
export interface Gebeurtenispagina {
  gebeurtenissen: Gebeurtenis[];
  volgende: number;
}

/** One snapshot: were the stand read apart, events could be removed in between and a reader would step over them unseen. */
const BLADZIJDE = `
  select s.laatste, s.verwijderd_tot as begin, g.* from exchange.gebeurtenisstand s left join lateral (
    select volgnr, op, soort, onderwerp, gegevens from exchange.gebeurtenis where volgnr > coalesce($1, s.verwijderd_tot) order by volgnr limit $2) g on true
  order by g.volgnr`;

const NUMMERS = `
  with genummerd as (
    update exchange.gebeurtenis g set volgnr = $1 + n.nr
    from (select id, row_number() over (order by id) as nr from (select id from exchange.gebeurtenis where volgnr is null order by id limit ${PORTIE}) oudste) n
    where g.id = n.id and g.volgnr is null returning g.id
  ), aantal as (select count(*) as aantal from genummerd)
  update exchange.gebeurtenisstand set laatste = $1 + aantal from aantal returning aantal`;

const OUDSTE_TE_BEWAREN = `
  select coalesce(min(volgnr) filter (where op >= $2) - 1, max(volgnr)) as tot from exchange.gebeurtenis where volgnr > $1 and volgnr <= $1 + ${PORTIE}`;

/**
 * The change feed. Events get their number after their transaction has ended, one numbering at a time: so whoever has read up to a number
 * has read all there will ever be below it (docs/adr, a feed without gaps).
 */
@Injectable()
export class Gebeurtenissen {
  constructor(private readonly database: Database) {}

  /**
   * Events after this number (absent: from the oldest that is kept), in order. `verlopen`: what comes after it is no longer all there, or
   * this hub never gave out that number.
   */
  async pagina(na: number | undefined, aantal: number): Promise<Gebeurtenispagina | 'verlopen'> {
    await this.nummer();
    const rijen = await this.database.query<{ laatste: number; begin: number } & (Gebeurtenis | { volgnr: null })>(BLADZIJDE, [na ?? null, aantal]);
    const [eerste] = rijen;
    if (!eerste) throw new Error('the feed has lost its stand');
    if (na !== undefined && (na < eerste.begin || na > eerste.laatste)) return 'verlopen';
    const gebeurtenissen = rijen.flatMap(({ laatste: _laatste, begin: _begin, ...rij }) => (rij.volgnr === null ? [] : [rij]));
    return { gebeurtenissen, volgende: gebeurtenissen.at(-1)?.volgnr ?? na ?? eerste.begin };
  }

  /** Numbers committed events, oldest first; returns how many (at most ten thousand). */
  async nummer(): Promise<number> {
    const [rij] = await this.database.query<{ nodig: boolean }>('select exists (select from exchange.gebeurtenis where volgnr is null) as nodig');
    if (rij?.nodig !== true) return 0;
    return this.database.run(async (tx) => {
      const { laatste } = await slot(tx);
      const [genummerd] = await tx.query<{ aantal: number }>(NUMMERS, [laatste]);
      return genummerd?.aantal ?? 0;
    });
  }

  /** Forgets events from before this moment, from the oldest up to the first that is younger; numbers what nobody asked for first. Returns how many went. */
  async ruimOp(voor: Date): Promise<number> {
    while ((await this.nummer()) > 0);
    let weg = 0;
    for (let keer = await this.ruimPortieOp(voor); keer > 0; keer = await this.ruimPortieOp(voor)) weg += keer;
    return weg;
  }

  private async ruimPortieOp(voor: Date): Promise<number> {
    return this.database.run(async (tx) => {
      const { begin } = await slot(tx);
      const [{ tot } = { tot: null }] = await tx.query<{ tot: number | null }>(OUDSTE_TE_BEWAREN, [begin, voor]);
      if (tot === null || tot <= begin) return 0;
      await tx.query('delete from exchange.gebeurtenis where volgnr <= $1', [tot]);
      await tx.query('update exchange.gebeurtenisstand set verwijderd_tot = $1', [tot]);
      return tot - begin;
    });
  }
}

/** Waits for whoever numbers or removes, until its transaction has ended; what is asked after this sees what that one did. */
async function slot(tx: Tx): Promise<{ laatste: number; begin: number }> {
  const [stand] = await tx.query<{ laatste: number; begin: number }>('select laatste, verwijderd_tot as begin from exchange.gebeurtenisstand for update');
  if (!stand) throw new Error('the feed has lost its stand');
  return stand;
}

import { Injectable } from '@nestjs/common';
import { Database, Klok, type Tx } from '#libs/platform';
import { Opdrachten } from '../opdrachten/opdrachten.js';

/** Why a coach says no. */
export const AFWIJSREDENEN = ['gegevens-onjuist', 'niet-akkoord', 'niet-nodig'] as const;
export type Afwijsreden = (typeof AFWIJSREDENEN)[number];

/** Who decides: the subject of the token, within these municipalities. */
export interface Beslisser {
  door: string;
  gemeenten: readonly string[];
}

/** `onbekend`: not there, or another municipality's. `niet-open`: it was decided, or something newer took its place. */
export type Voorstelbeslissing = 'genoteerd' | 'onbekend' | 'niet-open';

const NODIG = 2;

interface Rij {
  partner: string;
  stand: string;
  goedkeuringen: { door: string; op: string }[];
}

/** What people decide about proposals. */
@Injectable()
export class Voorstellen {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly klok: Klok,
  ) {}

  /** Notes an approval; the same person counts once. With the second person's it goes to be prepared. */
  async keurGoed(id: number, wie: Beslisser): Promise<Voorstelbeslissing> {
    let bellen: number[] = [];
    const beslissing = await this.beslis(id, wie, async (tx, { partner, goedkeuringen }) => {
      if (goedkeuringen.some(({ door }) => door === wie.door)) return;
      const alle = [...goedkeuringen, { door: wie.door, op: this.klok.nu().toISOString() }];
      const genoeg = alle.length >= NODIG;
      await tx.query(`update exchange.voorstel set goedkeuringen = $2, stand = case when $3 then 'goedgekeurd' else stand end, beslist = case when $3 then $4::timestamptz end where id = $1`, [id, JSON.stringify(alle), genoeg, this.klok.nu()]);
      if (genoeg) bellen = [await this.opdrachten.maak(tx, { soort: 'bereiden', wachtrij: `${partner}.uit`, onderwerp: id })];
    });
    await this.opdrachten.bel(bellen);
    return beslissing;
  }

  /** Says no: it is not proposed again unchanged. One no is enough. */
  async wijsAf(id: number, wie: Beslisser, reden: Afwijsreden): Promise<Voorstelbeslissing> {
    return this.beslis(id, wie, async (tx) => {
      await tx.query(`update exchange.voorstel set stand = 'afgewezen', reden = $2, afgewezen_door = $3, beslist = $4 where id = $1`, [id, reden, wie.door, this.klok.nu()]);
    });
  }

  private async beslis(id: number, { gemeenten }: Beslisser, doe: (tx: Tx, rij: Rij) => Promise<void>): Promise<Voorstelbeslissing> {
    return this.database.run(async (tx) => {
      const [rij] = await tx.query<Rij>('select partner, stand, goedkeuringen from exchange.voorstel where id = $1 and gemeente = any($2) for update', [id, gemeenten]);
      if (!rij) return 'onbekend';
      if (rij.stand !== 'open') return 'niet-open';
      await doe(tx, rij);
      return 'genoteerd';
    });
  }
}

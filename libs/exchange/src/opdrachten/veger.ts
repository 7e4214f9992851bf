import { Injectable } from '@nestjs/common';
import { Database, Klok } from '#libs/platform';
import { Opdrachten } from './opdrachten.js';

/** Rings again for every order that is not done: the queue is a doorbell, the ledger is the truth. No queue decides when, so that an emptied one loses nothing. */
@Injectable()
export class Veger {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly klok: Klok,
  ) {}

  /** One sweep over what is due; the wait doubles with every failure, up to five minutes. Returns how many were rung. */
  async veeg(): Promise<number> {
    const rijen = await this.database.query<{ id: number }>(
      `select id from exchange.opdracht where klaar is null and geparkeerd is null
       and (niet_voor is null or niet_voor <= $1)
       and (gebeld is null and aangemaakt < now() - interval '1 second'
            or gebeld < greatest(now() - least(300, 5 * 2 ^ pogingen) * interval '1 second', niet_voor))
       order by id limit 1000`,
      [this.klok.nu()],
    );
    await this.opdrachten.bel(rijen.map((r) => r.id));
    return rijen.length;
  }
}

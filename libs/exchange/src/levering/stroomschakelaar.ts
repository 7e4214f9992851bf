import { Injectable } from '@nestjs/common';
import { Database, Klok } from '#libs/platform';
import { Opdrachten } from '../opdrachten/opdrachten.js';

/** The off-switch of one flow (partner and exchange). It is looked at before every attempt, so it works at once; what is prepared waits. */
@Injectable()
export class Stroomschakelaar {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly klok: Klok,
  ) {}

  /** Puts a flow on or off, also before anything was prepared for it. `door`: who did it (the token's subject). */
  async zet(partner: string, uitwisseling: string, aan: boolean, door: string): Promise<void> {
    const bellen = await this.database.run(async (tx) => {
      await tx.query(
        `insert into exchange.stroom (partner, uitwisseling, aan, gewijzigd, gewijzigd_door) values ($1, $2, $3, $4, $5)
         on conflict (partner, uitwisseling) do update set aan = excluded.aan, gewijzigd = excluded.gewijzigd, gewijzigd_door = excluded.gewijzigd_door`,
        [partner, uitwisseling, aan, this.klok.nu(), door],
      );
      if (!aan) return [];
      return tx.query<{ id: number }>(
        `update exchange.opdracht o set niet_voor = l.niet_voor from exchange.levering l
         where o.levering_id = l.id and o.klaar is null and l.partner = $1 and l.uitwisseling = $2 returning o.id`,
        [partner, uitwisseling],
      );
    });
    await this.opdrachten.bel(bellen.map((rij) => rij.id));
  }
}

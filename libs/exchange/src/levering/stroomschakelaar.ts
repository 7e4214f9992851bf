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

  /** Puts a flow on or off; false when nothing was ever prepared for it. `door`: who did it (the token's subject). */
  async zet(partner: string, uitwisseling: string, aan: boolean, door: string): Promise<boolean> {
    const bellen = await this.database.run(async (tx) => {
      const [stroom] = await tx.query(
        'update exchange.stroom set aan = $3, gewijzigd = $4, gewijzigd_door = $5 where partner = $1 and uitwisseling = $2 returning partner',
        [partner, uitwisseling, aan, this.klok.nu(), door],
      );
      if (!stroom) return null;
      if (!aan) return [];
      return tx.query<{ id: number }>(
        `update exchange.opdracht o set niet_voor = l.niet_voor from exchange.levering l
         where o.levering_id = l.id and o.klaar is null and l.partner = $1 and l.uitwisseling = $2 returning o.id`,
        [partner, uitwisseling],
      );
    });
    if (bellen === null) return false;
    await this.opdrachten.bel(bellen.map((rij) => rij.id));
    return true;
  }
}

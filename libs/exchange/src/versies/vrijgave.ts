import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { grendel } from '../grendel.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { Versies } from './versies.js';

/** A person's release of a file that was held. */
@Injectable()
export class Vrijgave {
  constructor(
    private readonly database: Database,
    private readonly versies: Versies,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Releases a held message; false when it is not held. `door`: who did it (the token's subject). */
  async geefVrij(berichtId: number, door: string): Promise<boolean> {
    const bellen = await this.database.run(async (tx) => {
      await grendel(tx);
      const [bericht] = await tx.query<{ id: number }>(
        `update exchange.bericht set vrijgegeven = true, vrijgave_door = $2 where id = $1 and status = 'vastgehouden' returning id`,
        [berichtId, door],
      );
      if (!bericht) return null;
      await tx.query(`update exchange.taak set gesloten = now() where oorzaak = 'vastgehouden/' || $1::text`, [berichtId]);
      return this.versies.besluit(tx, berichtId, true);
    });
    if (bellen === null) return false;
    await this.opdrachten.bel(bellen);
    return true;
  }
}

import { Injectable } from '@nestjs/common';
import type { Persoonsdeel, ZaakStand } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import { Database, Kluis } from '#libs/platform';
import { LedgerLezer } from './koppeling/ledger.lezer.js';

/** Stadsbank's own words may name somebody: they lie sealed in the line that an instruction's status comes from, and nowhere else. */
@Injectable()
export class BudgetredenLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** The reason that was given with the status, by `instructieId`; absent where none was given. */
  async van(zaken: readonly { stand: Pick<ZaakStand, 'budgetbeheer' | 'herkomst'> }[]): Promise<Map<string, string>> {
    const plekken = zaken.flatMap(({ stand }) =>
      stand.budgetbeheer.flatMap(({ instructieId }) => {
        const herkomst = stand.herkomst[`budgetbeheer.${instructieId}`];
        return herkomst === undefined ? [] : [{ instructieId, bericht: herkomst.bericht, regel: herkomst.regel }];
      }),
    );
    const geheimen = plekken.length === 0 ? [] : await new LedgerLezer(this.database).geheimen(plekken);
    const redenen = new Map<string, string>();
    plekken.forEach(({ instructieId, bericht, regel }, i) => {
      const geheim = geheimen[i];
      if (!geheim) return;
      const { overig } = JSON.parse(this.kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Persoonsdeel;
      if (overig?.reden !== undefined) redenen.set(instructieId, overig.reden);
    });
    return redenen;
  }
}

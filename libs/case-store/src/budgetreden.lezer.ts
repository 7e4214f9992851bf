import { Injectable } from '@nestjs/common';
import type { ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { leesPersoonsdelen } from './persoonsdelen.js';

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
    const delen = await leesPersoonsdelen(this.database, this.kluis, plekken);
    return new Map(plekken.flatMap(({ instructieId }, i) => (delen[i]?.overig?.['reden'] === undefined ? [] : [[instructieId, delen[i].overig['reden']] as const])));
  }
}

import { Injectable } from '@nestjs/common';
import type { Persoonsdeel, VasteLasten, ZaakStand } from '#libs/case-model';
import { regelcontext } from '#libs/exchange';
import { Database, Kluis } from '#libs/platform';
import { LedgerLezer } from './koppeling/ledger.lezer.js';

/** Reads households' fixed costs with accounts and creditors: they lie sealed in the line that the case points at, and nowhere else. */
@Injectable()
export class VasteLastenLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** By case id; a case of which no fixed costs are known is absent. */
  async van(zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[]): Promise<Map<string, VasteLasten>> {
    const plekken = zaken.flatMap(({ id, stand }) => (stand.herkomst.vasteLasten === undefined ? [] : [{ id, ...stand.herkomst.vasteLasten }]));
    const geheimen = await new LedgerLezer(this.database).geheimen(plekken);
    const gevonden = new Map<string, VasteLasten>();
    plekken.forEach(({ id, bericht, regel }, i) => {
      const geheim = geheimen[i];
      if (!geheim) return;
      const { vasteLasten } = JSON.parse(this.kluis.ontzegel(geheim, regelcontext(bericht, regel)).toString()) as Persoonsdeel;
      if (vasteLasten !== undefined) gevonden.set(id, vasteLasten);
    });
    return gevonden;
  }
}

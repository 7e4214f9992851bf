import { Injectable } from '@nestjs/common';
import type { VasteLasten, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { leesPersoonsdelen } from './persoonsdelen.js';

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
    const delen = await leesPersoonsdelen(this.database, this.kluis, plekken);
    return new Map(plekken.flatMap(({ id }, i) => (delen[i]?.vasteLasten === undefined ? [] : [[id, delen[i].vasteLasten] as const])));
  }
}

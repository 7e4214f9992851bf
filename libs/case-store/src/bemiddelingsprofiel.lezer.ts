import { Injectable } from '@nestjs/common';
import type { Bemiddelingsprofiel, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { leesPersoonsdelen } from './persoonsdelen.js';

/** Reads what a coach knows of people for whom a place is sought: it lies sealed in the line that the case points at, and nowhere else. */
@Injectable()
export class BemiddelingsprofielLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** By case id; a case without a profile, or of which it was withdrawn, is absent. */
  async van(zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[]): Promise<Map<string, Bemiddelingsprofiel>> {
    const plekken = zaken.flatMap(({ id, stand }) => (stand.herkomst.bemiddeling === undefined ? [] : [{ id, ...stand.herkomst.bemiddeling }]));
    const delen = await leesPersoonsdelen(this.database, this.kluis, plekken);
    return new Map(plekken.flatMap(({ id }, i) => (delen[i]?.bemiddelingsprofiel === undefined ? [] : [[id, delen[i].bemiddelingsprofiel] as const])));
  }
}

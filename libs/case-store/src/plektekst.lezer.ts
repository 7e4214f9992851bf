import { Injectable } from '@nestjs/common';
import type { Herkomst, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { regelsleutel } from './koppeling/ledger-regel.js';
import { leesPersoonsdelen } from './persoonsdelen.js';

/** Where somebody works and at what, in the partner's own words. Unknown is null. */
export interface Plektekst {
  organisatie: string | null;
  activiteit: string | null;
}

const VELD = /^(?:plaatsingen|bemiddelstanden)\.\d+\.(?:organisatie|activiteit)$/;

/** What Avedan and WSP write of a place may name somebody: it lies sealed in the line that a case points at, and nowhere else. */
@Injectable()
export class PlektekstLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Of every placement and proposal of these cases, by line: what a case shows as organisation or activity stands under the `regelsleutel` of that field's origin. */
  async van(zaken: readonly { stand: Pick<ZaakStand, 'herkomst'> }[]): Promise<Map<string, Plektekst>> {
    const plekken = zaken.flatMap(({ stand: { herkomst } }) => Object.keys(herkomst).filter((veld) => VELD.test(veld)).map((veld) => herkomst[veld] as Herkomst));
    if (plekken.length === 0) return new Map();
    const delen = await leesPersoonsdelen(this.database, this.kluis, plekken);
    return new Map(plekken.map((plek, i) => [regelsleutel(plek), { organisatie: delen[i]?.overig?.['organisatie'] ?? null, activiteit: delen[i]?.overig?.['activiteit'] ?? null }]));
  }
}

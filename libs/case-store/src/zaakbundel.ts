import type { ZaakStand } from '#libs/case-model';
import { kopieerRij } from '#libs/platform';
import { pakStand } from './zaak.codec.js';

/** One case to store. */
export interface Zaakrij {
  id: string;
  stand: ZaakStand;
  /** The sealed person (`verzegelPersoon`); null leaves the stored one as it is, which must then exist. */
  geheim: Buffer | null;
}

/** Cases to store, as the rows that are sent: the writing turn need not make them, and what was folded need not be kept. */
export class Zaakbundel {
  rijen = '';
  metPersoon = 0;
  zonderPersoon = 0;

  /** The plain columns repeat what lists filter on. */
  voegToe({ id, stand, geheim }: Zaakrij): void {
    const school = stand.taal?.school ?? null;
    this.rijen += kopieerRij([id, stand.gemeentecode, stand.status, stand.leerroute, school, stand.inburgeringstermijn?.eind ?? null, pakStand(stand), geheim]);
    if (geheim === null) this.zonderPersoon += 1;
    else this.metPersoon += 1;
  }
}

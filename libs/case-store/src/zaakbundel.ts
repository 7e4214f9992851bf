import type { Tegenstrijdigheid, ZaakStand } from '#libs/case-model';
import { kopieerRij } from '#libs/platform';
import { pakStand } from './zaak.codec.js';

/** One case to store. */
export interface Zaakrij {
  id: string;
  stand: ZaakStand;
  /** The sealed person (`verzegelPersoon`); null leaves the stored one as it is, which must then exist. */
  geheim: Buffer | null;
  /** Where sources disagree about the person, when the person comes along. */
  strijdigPersoon?: readonly Tegenstrijdigheid[];
}

/** Cases to store, as the rows that are sent: the writing turn need not make them, and what was folded need not be kept. */
export class Zaakbundel {
  rijen = '';
  metPersoon = 0;
  zonderPersoon = 0;

  /** The plain columns repeat what lists filter on. */
  voegToe({ id, stand, geheim, strijdigPersoon = [] }: Zaakrij): void {
    const school = stand.taal?.school ?? null;
    this.rijen += kopieerRij([id, stand.gemeentecode, stand.status, stand.leerroute, school, stand.inburgeringstermijn?.eind ?? null, strijdig(stand.tegenstrijdigheden), pakStand(stand), geheim, strijdig(strijdigPersoon)]);
    if (geheim === null) this.zonderPersoon += 1;
    else this.metPersoon += 1;
  }
}

/** Each field with the number of the last message that spoke of it, as an array of PostgreSQL; none is null, so that few cases stand in the index. */
function strijdig(tegenstrijdigheden: readonly Tegenstrijdigheid[]): string | null {
  if (tegenstrijdigheden.length === 0) return null;
  return `{${tegenstrijdigheden.map(({ veld, waarden }) => `${veld}:${Math.max(...waarden.map(({ herkomst }) => herkomst.bericht))}`).join(',')}}`;
}

import type { Herkomst } from './herkomst.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';

/** Who the case is about: the reconciled person, stored encrypted. Unknown is null. */
export interface ZaakPersoon {
  bsn: string | null;
  vNummer: string | null;
  naam: { geslachtsnaam: string | null; voorvoegsel: string | null; voornamen: string | null };
  /** `jjjj-mm-dd`, unknown parts `00`. */
  geboortedatum: string | null;
  geslacht: 'M' | 'V' | 'X' | null;
  tegenstrijdigheden: Tegenstrijdigheid[];
  herkomst: Record<string, Herkomst>;
}

import type { Herkomst } from './herkomst.js';

/** Two sources that disagree about one field; the first value is the one that is shown. Gone only by agreement or a coach's decision. */
export interface Tegenstrijdigheid {
  /** Field path as in the API: `geboortedatum`, `naam.geslachtsnaam`, `leerroute`, `taal.school`. */
  veld: string;
  waarden: { waarde: string; herkomst: Herkomst }[];
}

import type { Codelijst } from '../waarde/code.js';

/** What kind of value a column holds, and so which reader judges its cells. */
export type Veldsoort = 'tekst' | 'toelichting' | 'code' | 'datum' | 'geboortedatum' | 'maand' | 'uren' | 'bsn' | 'v-nummer' | 'gemeentecode' | 'samengesteld';

/** One column as agreed. */
export interface Veld {
  naam: string;
  soort: Veldsoort;
  /** Its cell must be filled in every line. */
  verplicht: boolean;
  /** Agreed codes with their other spellings, or null when the column has no list. */
  codes: Codelijst | null;
}

/** An agreed table, ready for use: what `layout.json` and the code lists beside it say. */
export interface Layout {
  velden: readonly Veld[];
  /** Column name, as in the layout, to its place in `velden`. */
  plaats: ReadonlyMap<string, number>;
  /** Header name without case, spaces, `_` and `-`, to its place in `velden`. */
  koppen: ReadonlyMap<string, number>;
  /** True for a free text that speaks of health. */
  gezondheid: (tekst: string) => boolean;
}

/** A header name as it is compared: case, spaces, `_` and `-` do not matter. */
export function kopsleutel(kop: string): string {
  return kop.toLowerCase().replace(/[\s_-]+/g, '');
}

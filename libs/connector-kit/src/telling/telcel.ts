/** One count, whole and not negative. Of what is not published the reader knows only how it hangs together with the rest. */
export interface Telcel {
  aantal: number;
  gepubliceerd: boolean;
}

/** What the reader knows of several cells, by their places: the total is the sum of its parts. */
export interface Telrelatie {
  totaal: number;
  delen: readonly number[];
}

/** How a cell is shown: its number, `<5` (1 to 4), or nothing but that it is kept secret. */
export type Telmerk = 'toon' | 'klein' | 'geheim';

/** The least number of people that is shown. Source: partners.md 8. */
export const DREMPEL = 5;

/** Not told by column, or of nobody. */
export const ONBEKEND = '.';
/** Kept secret because another cell would follow from it. */
export const GEHEIM = 'x';

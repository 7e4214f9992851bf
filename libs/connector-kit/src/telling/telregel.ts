/** A line of a publication: how many people, or what follows from such lines. `P`: all that is counted of a person. */
export type Telregel<P> = Aantalregel<P> | Percentageregel | Mediaanregel<P>;

interface Plaats {
  /** Name by which other lines refer to this one. */
  sleutel: string;
  /** What it is about, and which part of it: the words that are read. */
  onderdeel: string;
  waarde: string;
}

/** Counts people. */
export interface Aantalregel<P> extends Plaats {
  soort: 'aantal';
  telt(persoon: P): boolean;
  /** Line of which this one is a part, in one division with the other parts of the same onderdeel: together they are the whole. */
  splitst?: string;
  /** Line within which everybody of this one is counted. */
  binnen?: string;
}

/** Whole percentage of two lines of which one is the other's part; `rest` is the line of everybody else in the whole. */
export interface Percentageregel extends Plaats {
  soort: 'percentage';
  deel: string;
  rest: string;
  geheel: string;
}

/** Median of whole months over everybody who has such a stretch, rounded down; only of all together and only of many. */
export interface Mediaanregel<P> extends Plaats {
  soort: 'mediaan';
  maanden(persoon: P): number | null;
}

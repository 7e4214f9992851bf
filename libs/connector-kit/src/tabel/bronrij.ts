import type { Bevinding } from '#libs/case-model';

/** One line of a table as it stands in the file: where it starts, and its cells as text. */
export interface Bronrij {
  /** Physical line in a text file, row of the sheet in a spreadsheet; the header is 1 where nothing stands above it. */
  regel: number;
  cellen: string[];
}

/** Gives the lines in batches and returns the fault that makes the whole file unreadable, or null. Nothing that was yielded counts after a fault. */
export type Bronlezer = AsyncGenerator<Bronrij[], Bevinding | null>;

/** How much a finding weighs: it refuses the file, holds the file, refuses the line, or only warns. */
export type Ernst = 'bestand' | 'vasthouden' | 'regel' | 'waarschuwing';

/** One finding on a file or a line. `regel` and `kolom` are null for a finding on the whole file. Never carries the value of a BSN or a name. */
export interface Bevinding {
  regel: number | null;
  kolom: string | null;
  code: string;
  ernst: Ernst;
}

/** One delivery as it lay in the folder. */
export interface Leverbestand {
  naam: string;
  /** Its lines, so that a large file needs no memory. */
  regels(): AsyncIterable<string>;
}

/** What a partner is asked to make of a delivery. */
export interface Leesvraag {
  /** Today, jjjj-mm-dd. */
  datum: string;
  /** Refuse it. */
  weigert: boolean;
  /** Answer about something that nobody asked. */
  fout: boolean;
}

/** What a partner makes of a delivery. */
export interface Gelezen {
  /** What it acts on: once by this key. */
  effect: string;
  /** Answers of one group go into one file. */
  groep: string;
  /** Lines of the answer, without the header. */
  regels: string[];
}

/** How one partner reads, and answers: by files whose lines stand under a header. */
export interface Mappartner {
  naam: string;
  /** Header of its answers. */
  kop: string;
  /** Null: this is not for it. */
  lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null>;
  /** Name of the answer of a group on a date, without number and ending. */
  antwoordnaam(groep: string, datum: string): string;
}

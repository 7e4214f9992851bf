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
  /** What was agreed that it will answer, if anything: `<data>/simulators/draaiboek.json`, the part of this partner. */
  draaiboek: Readonly<Record<string, unknown>>;
  /** What it remembers of earlier deliveries; outlives its process. */
  geheugen: Record<string, unknown>;
}

/** Some lines of an answer. Those of one group go into one file. */
export interface Antwoord {
  groep: string;
  regels: string[];
}

/** What a partner makes of a delivery. */
export interface Gelezen {
  /** What it acts on: once by this key. */
  effect: string;
  antwoorden: Antwoord[];
}

/** How one partner reads, and answers: by files. */
export interface Mappartner {
  naam: string;
  /** Null: this is not for it. */
  lees(bestand: Leverbestand, vraag: Leesvraag): Promise<Gelezen | null>;
  /** Which of its files lines of a group go into, on a date: those of one name are numbered. */
  antwoordnaam(groep: string, datum: string): string;
  /** The whole name of the n-th file (from 0) of that name. */
  bestandsnaam(antwoordnaam: string, nummer: number): string;
  /** The text of such a file. */
  inhoud(groep: string, regels: readonly string[]): string;
}

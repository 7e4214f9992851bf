/** Lines that end one way under the heading of the file and another under a proposed one; `van` is null where the file was refused. */
export interface Overgang {
  van: string | null;
  naar: string;
  aantal: number;
}

/** A finding that would be left, and how often. */
export interface Restbevinding {
  kolom: string | null;
  code: string;
  ernst: string;
  aantal: number;
  /** First line that has it. */
  regel: number | null;
}

/** How a file would end under another heading: a forecast, since linking has its say when it counts. */
export interface Herstelvoorstel {
  kop: string[];
  regels: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
  /** Lines about somebody who is known by number, and the others. */
  verwerkt: number;
  wachtOpKoppeling: number;
  overgangen: Overgang[];
  bevindingen: Restbevinding[];
}

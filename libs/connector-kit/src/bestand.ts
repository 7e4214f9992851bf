/** What a file name says, once recognised. */
export interface Bestand {
  /** File name without any folder. */
  naam: string;
  /** Who sends: a bow-nummer, a municipality code. */
  afzender: string;
  /** What kind within the exchange, e.g. the route of a quarterly report. Empty string when there is one kind. */
  soort: string;
  /** `2025K4`, `202506`, or null when the exchange has no periods. */
  periode: string | null;
  /** 1 for the unmarked file. */
  versie: number;
  /** n of `_a<n>`, or null. */
  aanvulling: number | null;
}

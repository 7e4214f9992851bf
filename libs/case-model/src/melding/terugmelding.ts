/** What a partner said back of a record that the hub delivered about somebody. Source: contracts/cbs/verwerkingsverslag. */
export interface Terugmelding {
  soort: 'terugmelding';
  /** The partner that says so. */
  bron: 'cbs';
  /** Quarter of the delivery, `jjjjKn`. */
  periode: string;
  /** Place of the record in that delivery, from 1. */
  recordnummer: number;
  /** The partner's code for what is wrong. */
  code: string;
  /** The partner's own words. */
  melding?: string;
}

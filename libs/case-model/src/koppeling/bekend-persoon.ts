/** Somebody who is known, by keyed hashes. */
export interface BekendPersoon {
  id: string;
  bsns: ReadonlySet<string>;
  vNummers: ReadonlySet<string>;
  naamdata: ReadonlySet<string>;
  namen: ReadonlySet<string>;
}

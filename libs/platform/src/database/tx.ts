/** Where something is read: a transaction, or the database itself (which shows what is committed). */
export interface Leesbron {
  /** Runs one statement and gives its rows (also those of `returning`). Values travel as parameters, never in the text. Throws `DatabaseFout`. */
  query<R>(sql: string, params?: unknown[]): Promise<R[]>;
}

/** Where one of the few statements that are asked at every call is asked: a connection parses and plans it once. */
export interface Herhaalbron {
  /** As `Leesbron.query`. */
  herhaald<R>(sql: string, params: unknown[]): Promise<R[]>;
}

/** One open transaction. Everything that writes takes it as its first argument; there is no way to write without one. */
export interface Tx extends Leesbron {
  /**
   * `COPY <doel> FROM STDIN` in text format.
   * @param doel table with its columns, e.g. `exchange.regel (bericht_id, regel)`; never a value from outside
   * @param stukken text made by `kopieerRij`; a piece holds any number of whole or broken lines. An error it throws is passed on and nothing is stored.
   */
  kopieer(doel: string, stukken: AsyncIterable<string> | Iterable<string>): Promise<void>;
}

/** What the outside tells a connector: never read from a clock or the environment by a pure step. */
export interface Leescontext {
  /** Day of receipt in Europe/Amsterdam, `jjjj-mm-dd`. */
  vandaag: string;
  /** Municipality codes that this hub serves. */
  gemeenten: readonly string[];
  /** Names of the columns in place of those in the file, where a person decided so: one a column. */
  kop?: readonly string[];
}

/** A page of a list of the API; `volgende` is where the next one starts. */
export interface Blad<T> {
  resultaten: T[];
  volgende: string | null;
}

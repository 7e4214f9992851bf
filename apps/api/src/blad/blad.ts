/** One page: what it holds, and where the next one starts (null: this was the last). */
export interface Blad<T> {
  resultaten: T[];
  volgende: string | null;
}

/** Makes a page of rows that were asked for one more than fit. */
export function blad<T>(rijen: readonly T[], aantal: number, cursor: (laatste: T) => string): Blad<T> {
  const resultaten = rijen.slice(0, aantal);
  const laatste = resultaten.at(-1);
  return { resultaten, volgende: rijen.length > aantal && laatste !== undefined ? cursor(laatste) : null };
}

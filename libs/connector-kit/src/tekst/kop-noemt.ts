/** True when a header row names one of these words (lower case, without spaces); case, spaces, `_` and `-` do not matter. */
export function kopNoemt(kopregel: string, woorden: readonly string[]): boolean {
  const namen = kopregel.toLowerCase().replace(/[\s_-]+/g, '');
  return woorden.some((woord) => namen.includes(woord));
}

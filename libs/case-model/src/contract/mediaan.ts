/** The middle of numbers, or halfway the middle two; null of none. */
export function mediaan(getallen: readonly number[]): number | null {
  const opRij = [...getallen].sort((a, b) => a - b);
  const hoog = opRij[opRij.length >> 1];
  const laag = opRij[(opRij.length - 1) >> 1];
  return hoog === undefined || laag === undefined ? null : (laag + hoog) / 2;
}

const DAG = 86_400_000;

/** Days from one date to another; negative when that is earlier. */
export function dagenTussen(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / DAG;
}

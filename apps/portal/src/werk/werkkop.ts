/** A task in short: what it follows from stands between brackets, and on its own page. */
export function werkkop(omschrijving: string): string {
  return omschrijving.replace(/ \(.*\)\.?$/, '.');
}

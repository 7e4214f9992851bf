/** The part of an address after the path: `?leerroute=B`, or nothing. What is empty is left out. */
export function zoekdeel(vraag: Readonly<Record<string, string | number | undefined>>): string {
  const delen = Object.entries(vraag).flatMap(([naam, waarde]): [string, string][] => (waarde === undefined || waarde === '' ? [] : [[naam, String(waarde)]]));
  return delen.length === 0 ? '' : `?${new URLSearchParams(delen).toString()}`;
}

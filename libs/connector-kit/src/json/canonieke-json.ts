/** A JSON value; numbers are whole. */
export type Jsonwaarde = string | number | boolean | null | readonly Jsonwaarde[] | { readonly [sleutel: string]: Jsonwaarde | undefined };

/**
 * The one way to write a value as JSON: keys sorted, no white space, absent keys left out (RFC 8785 for texts and whole numbers).
 * The same value gives the same bytes. Throws on a number that is not whole.
 */
export function canoniekeJson(waarde: Jsonwaarde): string {
  if (typeof waarde === 'number' && !Number.isSafeInteger(waarde)) throw new Error('a number in a message must be whole');
  if (typeof waarde !== 'object' || waarde === null) return JSON.stringify(waarde);
  if (isLijst(waarde)) return `[${waarde.map(canoniekeJson).join(',')}]`;
  const delen = Object.keys(waarde).sort().flatMap((sleutel) => {
    const deel = waarde[sleutel];
    return deel === undefined ? [] : [`${JSON.stringify(sleutel)}:${canoniekeJson(deel)}`];
  });
  return `{${delen.join(',')}}`;
}

function isLijst(waarde: Exclude<Jsonwaarde, string | number | boolean | null>): waarde is readonly Jsonwaarde[] {
  return Array.isArray(waarde);
}

/** A JSON value; numbers are whole, or quarters (of an hour). */
export type Jsonwaarde = string | number | boolean | null | readonly Jsonwaarde[] | { readonly [sleutel: string]: Jsonwaarde | undefined };

/**
 * The one way to write a value as JSON: keys sorted, no white space, absent keys left out (RFC 8785 for texts and numbers that a computer holds exactly).
 * The same value gives the same bytes. Throws on a number that is no whole number of quarters: cents and quarters of an hour are.
 */
export function canoniekeJson(waarde: Jsonwaarde): string {
  if (typeof waarde === 'number' && !Number.isSafeInteger(waarde * 4)) throw new Error('a number in a message must be a whole number of quarters');
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

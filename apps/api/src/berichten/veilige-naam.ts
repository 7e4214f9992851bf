/** Longest name that is kept; a longer one is cut with a mark, so that it is recognised as nothing. */
const LANGST = 250;

/**
 * A file name as it is kept and judged. The hub never uses it as a path. Control characters become U+FFFD and path separators stay, so that
 * such a name matches no agreed form: the file is kept and ends as `geweigerd` with `bestandsnaam-onleesbaar`.
 */
export function veiligeNaam(naam: string): string {
  const schoon = naam.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return schoon.length > LANGST ? `${schoon.slice(0, LANGST)}…` : schoon;
}

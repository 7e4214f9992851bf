/** A word of an API: letters, no marks, at most one digit at its end. */
const WOORD = /^[A-Za-z_][A-Za-z_.-]{0,38}\d?$/;
/** A key that this API itself gives out: a case's, a message's, a provider's, a quarter. */
const KENMERK = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,7}|\d{4}K[1-4]|v\d)$/i;

/** A field's name or a part of a path, as an error may repeat it: what looks like neither a word nor a key of ours may be somebody's number or name. */
export function toonbaar(deel: string): string {
  return deel === '' || WOORD.test(deel) || KENMERK.test(deel) ? deel : '…';
}

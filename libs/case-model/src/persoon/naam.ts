/** Articles and prefixes that one source writes and another leaves out. They count only as a word of their own: `Alhasan` has none. */
const TUSSENWOORDEN = new Set([
  'al', 'el', 'ad', 'ar', 'as', 'ash', 'at', 'az',
  'van', 'von', 'de', 'den', 'der', 'het', "'t", 'ten', 'ter', 'te', 'in',
  'la', 'le', 'di', 'da', 'do', 'dos', 'bin', 'ibn', 'bint', 'ould',
]);

/** A particle at the head of a name, but elsewhere somebody's name. */
const ALLEEN_VOORAAN = 'an';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Record<string, string> = { ı: 'i', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't' };

/** Most names are one word of plain letters; such a word stays whole, also when it is a particle. */
const EEN_WOORD = /^[A-Za-z]+$/;

/**
 * A name as it is compared between sources: without marks, case, punctuation, white space and particles.
 * `Al-Hakimi`, `Al Hakimi` and `Hakimi` fold alike. A name of particles only is kept whole; a text without letters folds to ''.
 * Source: partners.md, Who is this?
 */
export function vouwNaam(naam: string): string {
  return EEN_WOORD.test(naam) ? naam.toLowerCase() : zonderApostrof(kernwoorden(naam));
}

/** The words that `vouwNaam` joins: `Ali Al-Hakimi` gives `ali`, `hakimi`. */
export function gevouwenWoorden(naam: string): string[] {
  return kernwoorden(naam).map((woord) => woord.replaceAll("'", ''));
}

/** A name without marks, case, punctuation and white space, but with its particles: what two sources must share to agree on a name. */
export function schrijfwijze(naam: string): string {
  return zonderApostrof(inWoorden(naam));
}

function kernwoorden(naam: string): string[] {
  const woorden = inWoorden(naam);
  const kern = woorden.filter((woord, plaats) => !isTussenwoord(woord, plaats));
  return kern.length > 0 ? kern : woorden;
}

function inWoorden(naam: string): string[] {
  const letters = naam.toLowerCase().replace(/[ıøßæœłđðþħŧ]/g, (letter) => LETTERS[letter] ?? letter);
  const kaal = letters.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’‛`´ʼʻʹʾʿ]/g, "'");
  return kaal.split(/[^\p{L}\p{N}']+/u).filter((woord) => woord.replaceAll("'", '') !== '');
}

function isTussenwoord(woord: string, plaats: number): boolean {
  return TUSSENWOORDEN.has(woord) || (woord === ALLEEN_VOORAAN && plaats === 0);
}

function zonderApostrof(woorden: readonly string[]): string {
  return woorden.join('').replaceAll("'", '');
}

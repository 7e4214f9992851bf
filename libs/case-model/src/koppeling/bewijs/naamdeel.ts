import { gevouwenWoorden } from '../../persoon/naam.js';
import { klanken, medeklinkers } from './klank.js';

/** A name or a word of one, folded, with each way in which it sounds and the consonants of those. */
export interface Naamwoord {
  tekst: string;
  klanken: readonly string[];
  medeklinkers: readonly string[];
}

/** A surname, or given names, taken apart for comparison: the whole, and its words. */
export interface Naamdeel extends Naamwoord {
  woorden: readonly Naamwoord[];
}

/** Takes a name apart; null when it is unknown or has no letters. Particles do not count. */
export function ontleedNaam(naam: string | undefined): Naamdeel | null {
  const woorden = naam === undefined ? [] : gevouwenWoorden(naam).map(naarWoord);
  const [eerste, ...rest] = woorden;
  if (eerste === undefined) return null;
  return { ...(rest.length === 0 ? eerste : naarWoord(woorden.map(({ tekst }) => tekst).join(''))), woorden };
}

/** True when two names can be read alike. */
export function klinktGelijk(a: Naamwoord, b: Naamwoord): boolean {
  return a.klanken.some((klank) => b.klanken.includes(klank));
}

/** The same few thousand names come again and again, and to hear one takes longer than to look it up. */
const GEHOORD = new Map<string, Naamwoord>();
const HOOGSTENS = 20_000;

function naarWoord(tekst: string): Naamwoord {
  const gehoord = GEHOORD.get(tekst);
  if (gehoord !== undefined) return gehoord;
  if (GEHOORD.size >= HOOGSTENS) GEHOORD.clear();
  const klinkt = klanken(tekst);
  const woord = { tekst, klanken: klinkt, medeklinkers: [...new Set(klinkt.map(medeklinkers))] };
  GEHOORD.set(tekst, woord);
  return woord;
}

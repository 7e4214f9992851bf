import { gelijkenis, scheeltEen } from './afstand.js';
import { klinktGelijk, type Naamdeel, type Naamwoord } from './naamdeel.js';

/** How far two surnames, or two given names, agree; from all to nothing. */
export type Naamniveau = 'gelijk' | 'klank' | 'bijna' | 'deel' | 'lijkt' | 'voorletter' | 'anders';

/** Below this length one slip makes another name. */
const KORT = 4;
/** Fewer consonants than this are shared by many names. */
const WEINIG = 3;
/** Jaro–Winkler, as written and as it sounds. */
const LIJKT = 0.88;

/** The first level that holds; null when one of the names is not known. Symmetric. */
export function vergelijkNaam(a: Naamdeel | null, b: Naamdeel | null): Naamniveau | null {
  if (a === null || b === null) return null;
  if (a.tekst === b.tekst) return 'gelijk';
  return isVoorletter(a) || isVoorletter(b) ? vergelijkVoorletter(a, b) : vergelijkVoluit(a, b);
}

function vergelijkVoorletter(a: Naamdeel, b: Naamdeel): Naamniveau {
  return a.tekst[0] === b.tekst[0] ? 'voorletter' : 'anders';
}

function vergelijkVoluit(a: Naamdeel, b: Naamdeel): Naamniveau {
  if (klinktGelijk(a, b)) return 'klank';
  if (scheeltEenSlip(a, b)) return 'bijna';
  if (isDeelVan(a, b)) return 'deel';
  return lijktOp(a, b) ? 'lijkt' : 'anders';
}

/** The words of the shorter name that the longer one has too; empty when it lacks one. */
export function gedeeldeWoorden(a: readonly Naamwoord[], b: readonly Naamwoord[]): Naamwoord[] {
  const [kort, lang] = a.length <= b.length ? [a, b] : [b, a];
  const over = [...lang];
  for (const woord of kort) {
    const plaats = over.findIndex((ander) => klinktGelijk(woord, ander));
    if (plaats < 0) return [];
    over.splice(plaats, 1);
  }
  return [...kort];
}

function isVoorletter(naam: Naamdeel): boolean {
  return naam.woorden.every(({ tekst }) => tekst.length === 1);
}

function scheeltEenSlip(a: Naamdeel, b: Naamdeel): boolean {
  if (Math.min(a.tekst.length, b.tekst.length) < KORT) return false;
  return scheeltEen(a.tekst, b.tekst) || a.klanken.some((x) => b.klanken.some((y) => Math.min(x.length, y.length) >= KORT && scheeltEen(x, y)));
}

function isDeelVan(a: Naamdeel, b: Naamdeel): boolean {
  return a.woorden.length !== b.woorden.length && gedeeldeWoorden(a.woorden, b.woorden).some(({ tekst }) => tekst.length > 1);
}

function lijktOp(a: Naamdeel, b: Naamdeel): boolean {
  if (a.medeklinkers.some((m) => m.length >= WEINIG && b.medeklinkers.includes(m))) return true;
  return gelijkenis(a.tekst, b.tekst) >= LIJKT || a.klanken.some((x) => b.klanken.some((y) => gelijkenis(x, y) >= LIJKT));
}

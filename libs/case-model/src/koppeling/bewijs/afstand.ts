/** True when one letter more, less or other, or two neighbours in each other's place, makes one text the other. Equal texts do not. */
export function scheeltEen(a: string, b: string): boolean {
  if (a.length > b.length) return scheeltEen(b, a);
  if (b.length - a.length > 1 || a === b) return false;
  let voor = 0;
  while (voor < a.length && a[voor] === b[voor]) voor += 1;
  if (a.length < b.length) return a.slice(voor) === b.slice(voor + 1);
  if (a.slice(voor + 1) === b.slice(voor + 1)) return true;
  return a[voor] === b[voor + 1] && a[voor + 1] === b[voor] && a.slice(voor + 2) === b.slice(voor + 2);
}

/** Of longer names the rest is not looked at: places are kept in the bits of one number. */
const LANGST = 31;

/**
 * How alike two names are, from 0 to 1 (Jaro and Winkler, 1990): letters that both have at about the same place, less for those in another order, more for an
 * equal beginning of at most four letters. Of the first 31 letters. Symmetric: which letter is taken for which may depend on who looks, so the same side always does.
 */
export function gelijkenis(een: string, ander: string): number {
  const [a, b] = (een < ander ? [een, ander] : [ander, een]).map((tekst) => tekst.slice(0, LANGST)) as [string, string];
  const venster = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  let [inA, inB, gelijk] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const j = plaatsVan(a[i], b, { van: Math.max(0, i - venster), tot: Math.min(b.length, i + venster + 1), bezet: inB });
    if (j < 0) continue;
    inA |= 1 << i;
    inB |= 1 << j;
    gelijk += 1;
  }
  if (gelijk === 0) return 0;
  const jaro = (gelijk / a.length + gelijk / b.length + (gelijk - inAndereOrde(a, inA, b, inB) / 2) / gelijk) / 3;
  return jaro + gelijkBegin(a, b) * 0.1 * (1 - jaro);
}

/** The first free place of a letter in a stretch of a text; -1 when it is not there. */
function plaatsVan(letter: string | undefined, tekst: string, { van, tot, bezet }: { van: number; tot: number; bezet: number }): number {
  for (let j = van; j < tot; j += 1) if (tekst[j] === letter && (bezet & (1 << j)) === 0) return j;
  return -1;
}

/** How many of the letters that both have (the bits say where) stand in another order. */
function inAndereOrde(a: string, inA: number, b: string, inB: number): number {
  let [anders, j] = [0, 0];
  for (let i = 0; i < a.length; i += 1) {
    if ((inA & (1 << i)) === 0) continue;
    while ((inB & (1 << j)) === 0) j += 1;
    if (a[i] !== b[j]) anders += 1;
    j += 1;
  }
  return anders;
}

function gelijkBegin(a: string, b: string): number {
  let begin = 0;
  while (begin < 4 && begin < a.length && a[begin] === b[begin]) begin += 1;
  return begin;
}

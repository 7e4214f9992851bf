import { isBsn } from '#libs/case-model';

/** Nine digits, single dots or spaces allowed in between, not part of a longer run of digits. */
const NEGEN_CIJFERS = /(?<!\d)\d(?:[. ]?\d){8}(?!\d)/g;

/** True when a free text holds what looks like a BSN: nine digits that pass the eleven-test. */
export function bevatBsn(tekst: string): boolean {
  NEGEN_CIJFERS.lastIndex = 0;
  for (let treffer = NEGEN_CIJFERS.exec(tekst); treffer !== null; treffer = NEGEN_CIJFERS.exec(tekst)) {
    if (isBsn(treffer[0].replace(/[. ]/g, ''))) return true;
    // A candidate that fails may hide one that starts inside it.
    NEGEN_CIJFERS.lastIndex = treffer.index + 1;
  }
  return false;
}

/** A test for words about health; a word of the list that ends in `*` also matches longer words. Case and marks do not matter. */
export function maakWoordtoets(woorden: readonly string[]): (tekst: string) => boolean {
  if (woorden.length === 0) return () => false;
  const patroon = woorden.map((woord) => gevouwen(woord).replace(/[.+?^${}()|[\]\\]|\*(?!$)/g, '\\$&').replace(/\*$/, '[a-z]*'));
  const toets = new RegExp(`(?<![a-z])(?:${patroon.join('|')})(?![a-z])`);
  return (tekst) => toets.test(gevouwen(tekst));
}

const gevouwen = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

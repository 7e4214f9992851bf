import { lesdagen } from './lesdagen.js';
import { mediaan } from './mediaan.js';
import type { Deelnemerregel } from './schoolkwartaal.js';

/** A participant's line with that of the quarter before. */
export interface Regelpaar {
  nu: Deelnemerregel;
  vorig: Deelnemerregel | undefined;
}

/** Fewer days of lessons tell no pace. */
const MINSTE_DAGEN = 28;
/** With fewer pairs the school's own movement cannot be told from that of its participants. */
const MINSTE_PAREN = 5;
/** Quarters of an hour a week that nobody need explain. */
const VRIJ = 16;
/** Three times the spread, of which 1.4826 times the median deviation is the robust measure. */
const VER = 3 * 1.4826;

/**
 * Participants whose hours followed a week changed much since the quarter before: by more than four hours a week beyond what is usual in this report, and
 * by more than three times its spread. A holiday or a timetable that moves everybody moves the usual, not the participants. Only where both quarters have
 * four weeks of lessons.
 */
export function urensprongen<T extends Regelpaar>(paren: readonly T[]): T[] {
  const gemeten = paren.flatMap((paar) => {
    const [nu, vorig] = [weektempo(paar.nu), weektempo(paar.vorig)];
    return nu === null || vorig === null ? [] : [{ paar, verschil: nu - vorig }];
  });
  const verschillen = gemeten.map(({ verschil }) => verschil);
  const genoeg = gemeten.length >= MINSTE_PAREN;
  const gewoon = genoeg ? (mediaan(verschillen) ?? 0) : 0;
  const spreiding = genoeg ? (mediaan(verschillen.map((verschil) => Math.abs(verschil - gewoon))) ?? 0) : 0;
  const grens = Math.max(VRIJ, VER * spreiding);
  return gemeten.filter(({ verschil }) => Math.abs(verschil - gewoon) > grens).map(({ paar }) => paar);
}

function weektempo(regel: Deelnemerregel | undefined): number | null {
  if (regel === undefined) return null;
  const dagen = lesdagen(regel.melding);
  return dagen === null || dagen < MINSTE_DAGEN ? null : (regel.melding.gevolgd * 7) / dagen;
}

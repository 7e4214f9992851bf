import { plusMaanden } from '../kernel/datum.js';
import type { Periode, ZaakStand } from './zaak-stand.js';

const MAANDEN = 36;

/** Three years from its first day, or as long as DUO extended it: an extension never shortens. Source: Wet inburgering 2021, art. 11 and 12. */
export function inburgeringstermijn(start: string, verlengdTot: string | null): Periode {
  const eind = plusMaanden(start, MAANDEN);
  return { start, eind: verlengdTot !== null && verlengdTot > eind ? verlengdTot : eind };
}

/** The term as it was on a day: one that DUO extends later ends when it would have ended. */
export function inburgeringstermijnOp({ inburgeringstermijn: termijn, verloop: { verlenging } }: Pick<ZaakStand, 'inburgeringstermijn' | 'verloop'>, dag: string): Periode | null {
  return termijn !== null && verlenging !== null && verlenging.vanaf > dag ? inburgeringstermijn(termijn.start, null) : termijn;
}

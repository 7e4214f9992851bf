import type { Feit, PlaatsingMelding, UrenMelding } from '#libs/case-model';
import { plaatsingFeit, urenFeit } from './feiten.builder.js';

/** Placement `p-1` as Avedan's file of January 2026 tells it: 8 hours a week, begun on the 1st, unless said otherwise. */
export function plekFeit(melding: Partial<PlaatsingMelding> = {}): Feit<PlaatsingMelding> {
  return plaatsingFeit('2026-01-31', { urenPerWeek: 32, start: '2026-01-01', ...melding });
}

/** So many confirmed hours of placement `p-1` in a month (`jjjjmm`), told in the file of that month, unless said otherwise. */
export function bevestigdFeit(maand: string, uren: number, melding: Partial<UrenMelding> = {}): Feit<UrenMelding> {
  return urenFeit(maand, uren * 4, melding);
}

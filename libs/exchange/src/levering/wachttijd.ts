import { createHash } from 'node:crypto';

/** A pause that doubles: `eerste` after the first failure, never more than `langste` (milliseconds). */
export interface Pauze {
  eerste: number;
  langste: number;
}

/**
 * Milliseconds to wait after the `keer`-th failure (from 1), spread over the upper half of the pause so that many who fail together do not
 * return together. The spread follows from `zaad` alone: the same history gives the same waits.
 */
export function wachttijd({ eerste, langste }: Pauze, keer: number, zaad: string): number {
  const vol = Math.min(langste, eerste * 2 ** Math.min(keer - 1, 40));
  return Math.round(vol * (0.5 + 0.5 * spreiding(`${zaad}/${keer}`)));
}

function spreiding(tekst: string): number {
  return createHash('sha256').update(tekst).digest().readUInt32BE(0) / 2 ** 32;
}

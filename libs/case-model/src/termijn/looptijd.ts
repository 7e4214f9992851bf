import type { Stap } from '../zaak/verloop.js';

/** Something that held. */
export interface Looptijd {
  /** Since when it no longer does; null: it still holds. */
  voorbij: string | null;
}

/** The days that count, both included. */
interface Venster {
  van: string;
  tot: string;
}

/**
 * Whether the values of `stappen` (oldest first; the first held before, too) are such that something holds within a window of days, and since when
 * it no longer does. Null: on none of those days.
 */
export function looptijd<T>(stappen: readonly Stap<T>[], geldt: (waarde: T) => boolean, venster: Venster): Looptijd | null {
  return binnen(stappen, venster).reduce<Looptijd | null>((uit, { vanaf, waarde }) => {
    if (geldt(waarde)) return { voorbij: null };
    return uit && { voorbij: uit.voorbij ?? vanaf };
  }, null);
}

/** The steps that hold on a day of the window, each from its first day in it. */
function binnen<T>(stappen: readonly Stap<T>[], { van, tot }: Venster): Stap<T>[] {
  return stappen.flatMap(({ vanaf, waarde }, plaats) => {
    const begin = plaats === 0 || vanaf < van ? van : vanaf;
    const volgende = stappen[plaats + 1]?.vanaf;
    return begin > tot || (volgende !== undefined && volgende <= van) ? [] : [{ vanaf: begin, waarde }];
  });
}

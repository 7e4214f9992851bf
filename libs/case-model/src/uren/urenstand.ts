import { inburgeringstermijnOp } from '../zaak/inburgeringstermijn.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { tempo, type Tempovraag } from './tempo.js';
import { urenprognose, type Urenprognose } from './urenprognose.js';

/** How hours that must be made stand on a day. Hours are whole quarters of an hour. Unknown is null. */
export interface Urenstand {
  /** What counts so far; null: nobody reported anything. */
  gedaan: number | null;
  /** What must be done in all; null: nothing, or it is not known what. */
  nodig: number | null;
  /** Last day of the period that reported the last of what must be done; null: not complete, or nothing must be done. */
  gehaaldOp: string | null;
  /** Null: nothing is left or asked, or the case has ended. */
  prognose: Urenprognose | null;
}

/** Quarters of an hour, and the day as of which they count. */
export interface Urenpost {
  dag: string;
  kwartieren: number;
}

/** Hours as they were reported, and what must be made of them. */
export interface Urentelling extends Tempovraag {
  nodig: number | null;
  /** What counts at the end (last day) of each period that ended on the peildatum or before, oldest first. */
  totalen: readonly Urenpost[];
  /** Whether something goes on on the peildatum in which hours can be made. */
  loopt: boolean;
}

/** How those hours stand. A total that was corrected to less than what must be done takes back that it was complete. */
export function urenstand(telling: Urentelling, stand: Pick<ZaakStand, 'inburgeringstermijn' | 'verloop' | 'einde'>): Urenstand {
  const { nodig, totalen, loopt, peildatum } = telling;
  const termijn = inburgeringstermijnOp(stand, peildatum);
  const gedaan = totalen.at(-1)?.kwartieren ?? null;
  const rest = Math.max(0, (nodig ?? 0) - (gedaan ?? 0));
  const isVoorbij = stand.einde !== null && stand.einde.datum <= peildatum;
  const prognose = rest === 0 || termijn === null || isVoorbij ? null : urenprognose({ rest, eind: termijn.eind, tempo: loopt ? tempo(telling) : null, peildatum });
  return { gedaan, nodig, gehaaldOp: gehaaldOp(telling), prognose };
}

/** The first day from which on it was complete. */
function gehaaldOp({ nodig, totalen }: Urentelling): string | null {
  if (nodig === null) return null;
  const laatsteTekort = totalen.findLastIndex(({ kwartieren }) => kwartieren < nodig);
  return totalen[laatsteTekort + 1]?.dag ?? null;
}

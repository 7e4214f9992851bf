import type { Feit } from '../melding/feit.js';
import type { Melding } from '../melding/melding.js';

/** What is said so far about one matter, by field. */
type Gezegd = Map<string, string>;

/** How lines of one kind repeat each other. */
export interface Herhaalregel<M extends Melding> {
  /** What a line is about, such as one milestone on one date: only lines about the same can repeat each other. */
  onderwerp(feit: Feit<M>): string;
  /** What it says about it. An empty value says nothing. */
  uitspraken(feit: Feit<M>): Iterable<readonly [veld: string, waarde: string | undefined]>;
  /** The line that was said last goes first. */
  laatstEerst(a: Feit<M>, b: Feit<M>): number;
}

/**
 * The lines of one person that say nothing new: the statements before them about the same already add up to it.
 * A line of a file that no longer counts is judged among its own file and what other files still say, so that its file keeps its counts.
 * Source: partners.md 2 (same person, milestone, date and value again: dubbel) and Five ends.
 */
export function herhaaldeFeiten<M extends Melding>(feiten: readonly Feit<M>[], regel: Herhaalregel<M>): Feit<M>[] {
  const groepen = inGroepen(feiten, (feit) => regel.onderwerp(feit));
  return [...groepen.values()].filter((groep) => groep.length > 1).flatMap((groep) => dubbelenIn(groep, regel));
}

/** The lines among those about one matter that repeat. */
function dubbelenIn<M extends Melding>(groep: readonly Feit<M>[], regel: Herhaalregel<M>): Feit<M>[] {
  const dubbel = zonderNieuws(groep.filter((feit) => feit.actief), regel);
  const vervangen = inGroepen(groep.filter((feit) => !feit.actief), (feit) => feit.bericht);
  for (const [bericht, eigen] of vervangen) {
    const slot = eigen[0]?.slot;
    const naast = groep.filter((feit) => feit.bericht === bericht || (feit.actief && feit.slot !== slot));
    dubbel.push(...zonderNieuws(naast, regel).filter((feit) => !feit.actief));
  }
  return dubbel;
}

function inGroepen<M extends Melding, S>(feiten: readonly Feit<M>[], sleutelVan: (feit: Feit<M>) => S): Map<S, Feit<M>[]> {
  const groepen = new Map<S, Feit<M>[]>();
  for (const feit of feiten) {
    const sleutel = sleutelVan(feit);
    const groep = groepen.get(sleutel);
    if (groep === undefined) groepen.set(sleutel, [feit]);
    else groep.push(feit);
  }
  return groepen;
}

/** All but the first that say nothing beyond what goes before them. */
function zonderNieuws<M extends Melding>(feiten: readonly Feit<M>[], regel: Herhaalregel<M>): Feit<M>[] {
  const gezegd: Gezegd = new Map();
  return [...feiten].sort((a, b) => regel.laatstEerst(b, a)).filter((feit, plaats) => !zegtIetsNieuws(regel.uitspraken(feit), gezegd) && plaats > 0);
}

/** Adds what a line says to what was said; true when that changed something. */
function zegtIetsNieuws(uitspraken: ReturnType<Herhaalregel<Melding>['uitspraken']>, gezegd: Gezegd): boolean {
  let nieuw = false;
  for (const [veld, waarde] of uitspraken) {
    if (waarde === undefined || gezegd.get(veld) === waarde) continue;
    gezegd.set(veld, waarde);
    nieuw = true;
  }
  return nieuw;
}

import type { Bewijs } from './bewijs.js';

/** Somebody whom a waiting line may be about, with the evidence. */
export interface Koppelvoorstel {
  /** Id of the case. */
  zaak: string;
  bewijs: Bewijs;
}

/** Evidence below this, in tenths of a bit, is not worth a person's look: two random people of one surname and year come to about as much. */
const DREMPEL = 80;
const HOOGSTENS = 3;

/** The candidates that a coach is shown for one line: at most three, most evidence first; of equals in the order of their ids. Source: partners.md, Who is this? */
export function kiesVoorstellen(kandidaten: readonly Koppelvoorstel[]): Koppelvoorstel[] {
  const kansrijk = kandidaten.filter(({ bewijs }) => bewijs.gewicht >= DREMPEL);
  return kansrijk.sort((a, b) => b.bewijs.gewicht - a.bewijs.gewicht || (a.zaak < b.zaak ? -1 : 1)).slice(0, HOOGSTENS);
}

import type { Bevindingcursor } from '#libs/exchange';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** The cursor of a list of findings as it stands in a URL. */
export function schrijfBevindingcursor({ regel, getoond }: Bevindingcursor): string {
  return `${regel}.${getoond}`;
}

/** Reads it back; absent means from the start. */
export function leesBevindingcursor(na: string | undefined): Bevindingcursor {
  if (na === undefined) return { regel: 0, getoond: 0 };
  const delen = /^(\d{1,9})\.(\d{1,9})$/.exec(na);
  if (!delen) throw new Verzoekfout([{ plaats: 'na', code: 'cursor', melding: 'na moet de waarde van volgende zijn' }]);
  return { regel: Number(delen[1]), getoond: Number(delen[2]) };
}

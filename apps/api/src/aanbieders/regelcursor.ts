import type { Regelplek } from '#libs/case-model';
import { Verzoekfout } from '../fouten/verzoekfout.js';

/** The cursor of a list of lines as it stands in a URL. */
export function schrijfRegelcursor({ bericht, regel }: Regelplek): string {
  return `${bericht}.${regel}`;
}

/** Reads it back; absent means from the start. */
export function leesRegelcursor(na: string | undefined): Regelplek {
  if (na === undefined) return { bericht: 0, regel: 0 };
  const delen = /^(\d{1,15})\.(\d{1,9})$/.exec(na);
  if (!delen) throw new Verzoekfout([{ plaats: 'na', code: 'cursor', melding: 'na moet de waarde van volgende zijn' }]);
  return { bericht: Number(delen[1]), regel: Number(delen[2]) };
}

import { Verzoekfout } from '../fouten/verzoekfout.js';

/** The number in `na`, where a list is paged by number. Throws a `Verzoekfout` when it is none. */
export function nummercursor(na: string): number {
  if (!/^\d{1,15}$/.test(na)) throw new Verzoekfout([{ plaats: 'na', code: 'cursor', melding: 'na moet de waarde van volgende zijn' }]);
  return Number(na);
}

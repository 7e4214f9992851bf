import type { Bevinding } from '#libs/case-model';
import { maakBevinding } from '../maak-bevinding.js';
import { MEESTE_KOPPEN, toonbareKop } from '../tabel/toonbare-kop.js';
import type { Jsonafwijking } from './jsonkeuring.js';

/** One `kolom-onbekend` per key path that is not agreed, on line 1; `lijst` is the array of lines, which is left out of the path. */
export function onbekendeSleutels(afwijkingen: readonly Jsonafwijking[], lijst?: string): Bevinding[] {
  const paden = afwijkingen.filter(({ soort }) => soort === 'onbekend').map(({ pad }) => (pad[0] === lijst ? pad.slice(2) : pad).join('.'));
  return [...new Set(paden)].slice(0, MEESTE_KOPPEN).map((pad, i) => maakBevinding('kolom-onbekend', 1, toonbareKop(pad, i)));
}

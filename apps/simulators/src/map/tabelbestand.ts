import type { Mappartner } from './mappartner.js';

/** Files that are tables: lines under a header; the first has the agreed name, the next ones `_a1`, `_a2`: they add. */
export function tabelbestand(kopVan: (groep: string) => string): Pick<Mappartner, 'bestandsnaam' | 'inhoud'> {
  return {
    bestandsnaam: (naam, nummer) => `${naam}${nummer === 0 ? '' : `_a${nummer}`}.csv`,
    inhoud: (groep, regels) => `${[kopVan(groep), ...regels].join('\r\n')}\r\n`,
  };
}

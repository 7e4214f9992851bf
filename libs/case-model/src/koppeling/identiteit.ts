import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import type { Houderregel } from './houderregel.js';

/** Somebody who is known: held by COA's messages, by regie's AANMELDING, or both. */
export interface Identiteit {
  /** The number that the case's id is derived from: the V-nummer, or the BSN where there is none. */
  anker: { soort: 'vnr' | 'bsn'; waarde: string };
  /** Lines that hold it. */
  houders: Houderregel[];
  /** What each source now says about the person: COA's newest values together, and each AANMELDING. */
  verklaringen: Persoonsdeel[];
  bsns: Set<string>;
  vNummers: Set<string>;
}

/** Starts an identity from one statement. */
export function nieuweIdentiteit(houders: Houderregel[], persoon: Persoonsdeel): Identiteit {
  const identiteit: Identiteit = { anker: ankerVan(persoon), houders: [], verklaringen: [], bsns: new Set(), vNummers: new Set() };
  voegToe(identiteit, houders, persoon);
  return identiteit;
}

/** Adds a statement to an identity; a V-nummer takes over the anchor. */
export function voegToe(identiteit: Identiteit, houders: Houderregel[], persoon: Persoonsdeel): void {
  identiteit.houders.push(...houders);
  identiteit.verklaringen.push(persoon);
  if (persoon.bsn !== undefined) identiteit.bsns.add(persoon.bsn);
  if (persoon.vNummer !== undefined) identiteit.vNummers.add(persoon.vNummer);
  if (identiteit.anker.soort === 'bsn') identiteit.anker = ankerVan(persoon.vNummer === undefined ? { bsn: identiteit.anker.waarde } : persoon);
}

/** The number by which somebody with these numbers is known; an empty one when there is none. */
export function ankerVan(persoon: Persoonsdeel): Identiteit['anker'] {
  return persoon.vNummer === undefined ? { soort: 'bsn', waarde: persoon.bsn ?? '' } : { soort: 'vnr', waarde: persoon.vNummer };
}

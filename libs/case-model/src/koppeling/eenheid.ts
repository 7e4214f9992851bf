import type { Houderregel } from './houderregel.js';

/**
 * What a decision about a holder line moves: all that COA says under that line's V-nummer (COA's own messages never contradict each other), or that one AANMELDING.
 */
export function eenheidVan({ bericht, regel, melding, persoon }: Houderregel): string {
  return melding.soort === 'coa' && persoon.vNummer !== undefined ? `vnr/${persoon.vNummer}` : `${bericht}/${regel}`;
}

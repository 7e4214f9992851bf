import type { Feit } from '../melding/feit.js';
import type { Terugmelding } from '../melding/terugmelding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { Zaakterugmelding } from './zaakterugmelding.js';

/**
 * What partners said back, the newest period first; the same said twice (another record, a supplement) is there once, as its last line says.
 * Takes lines in the order of `nieuwsteTerugmeldingEerst`. Source: partners.md 7.
 */
export function vouwTerugmeldingen(regels: readonly Feit<Terugmelding>[], herkomst: Record<string, Herkomst>): Zaakterugmelding[] {
  const gezegd = new Map<string, Zaakterugmelding>();
  for (const feit of regels) {
    const { bron: partner, periode, code, melding = null } = feit.melding;
    const sleutel = JSON.stringify([partner, periode, code, melding]);
    if (gezegd.has(sleutel)) continue;
    herkomst[`terugmeldingen.${gezegd.size}`] = herkomstVan(feit);
    herkomst['terugmeldingen'] ??= herkomstVan(feit);
    gezegd.set(sleutel, { partner, periode, code, melding });
  }
  return [...gezegd.values()];
}

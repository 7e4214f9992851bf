import type { BesluitMelding } from '../melding/besluit-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { Bemiddelbesluit } from './bemiddelbesluit.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import { laatstBeslotenEerst } from './volgorde.js';

const BEMIDDELAARS: readonly string[] = ['avedan', 'wsp'] satisfies Bemiddelaar[];

/** What coaches decided about proposals, one entry a proposal, the last recorded first: of two decisions about one proposal the last counts. */
export function vouwBemiddelbesluiten(besluiten: readonly Feit<BesluitMelding>[], herkomst: Record<string, Herkomst>): Bemiddelbesluit[] {
  const gezien = new Set<string>();
  const uit: Bemiddelbesluit[] = [];
  for (const feit of [...besluiten].sort(laatstBeslotenEerst)) {
    const { besluit, vastgelegd } = feit.melding;
    if (besluit.soort !== 'bemiddeling' || !isBemiddelaar(besluit.partner)) continue;
    const { partner: bron, kenmerk: voorstel, uitkomst } = besluit;
    const sleutel = `${bron}/${voorstel}`;
    if (gezien.has(sleutel)) continue;
    gezien.add(sleutel);
    herkomst[`bemiddelbesluiten.${uit.length}`] = herkomstVan(feit);
    uit.push({ bron, voorstel, uitkomst, vastgelegd });
  }
  return uit;
}

function isBemiddelaar(partner: string): partner is Bemiddelaar {
  return BEMIDDELAARS.includes(partner);
}

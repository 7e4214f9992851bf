import { kwartaalEinde } from '../kernel/kwartaal.js';
import type { Feit } from '../melding/feit.js';
import type { Melding } from '../melding/melding.js';
import type { Bron, Herkomst } from './herkomst.js';

/** Where a value that this feit states comes from, dated as its sender dates it. */
export function herkomstVan(feit: Feit): Herkomst {
  return { bron: bronVan(feit.melding), bericht: feit.bericht, regel: feit.regel, peildatum: peildatumVan(feit.melding) };
}

function bronVan(melding: Melding): Bron {
  if (melding.soort === 'coa' || melding.soort === 'stadsbank') return melding.soort;
  return melding.soort === 'taal' ? 'taalscholen' : melding.bron;
}

function peildatumVan(melding: Melding): string {
  if (melding.soort === 'coa') return melding.verzonden.slice(0, 10);
  if (melding.soort === 'taal') return kwartaalEinde(melding.kwartaal);
  if (melding.soort === 'besluit') return melding.vastgelegd.slice(0, 10);
  if (melding.soort === 'terugmelding') return kwartaalEinde(melding.periode);
  return 'dag' in melding ? melding.dag : melding.datum;
}

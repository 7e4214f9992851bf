import type { BemiddelingMelding } from '../melding/bemiddeling-melding.js';
import type { Feit } from '../melding/feit.js';
import type { PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';

/** Notes where a place comes from: its newest line, and the newest lines that name the organisation and what is done there, which lie sealed in those. */
export function merkPlek(regels: readonly Feit<BemiddelingMelding | PlaatsingMelding>[], veld: string, herkomst: Record<string, Herkomst>): void {
  const [nieuwste] = regels;
  const organisatie = regels.find(({ melding }) => melding.noemtOrganisatie === true);
  const activiteit = regels.find(({ melding }) => melding.noemtActiviteit === true);
  if (nieuwste !== undefined) herkomst[veld] = herkomstVan(nieuwste);
  if (organisatie !== undefined) herkomst[`${veld}.organisatie`] = herkomstVan(organisatie);
  if (activiteit !== undefined) herkomst[`${veld}.activiteit`] = herkomstVan(activiteit);
}

import type { BemiddelingMelding } from '../melding/bemiddeling-melding.js';
import type { Feit } from '../melding/feit.js';
import type { PlaatsingMelding } from '../melding/plaatsing-melding.js';
import type { Bemiddelstand } from './bemiddelstand.js';
import type { Herkomst } from './herkomst.js';
import { merkPlek } from './merk-plek.js';
import { nieuwsteWaarde } from './nieuwste-waarde.js';
import { perSleutel } from './per-sleutel.js';

/**
 * How Avedan and WSP say that mediation stands, the newest statement first: one entry for the person a partner, one for each proposal that did
 * not become a placement. Takes lines in the order of `laatstVerteldEerst`. Source: partners.md 5, 6; domain G.2, G.3.
 */
export function vouwBemiddelstanden(
  meldingen: readonly Feit<BemiddelingMelding>[],
  plaatsingen: readonly Feit<PlaatsingMelding>[],
  herkomst: Record<string, Herkomst>,
): Bemiddelstand[] {
  if (meldingen.length === 0) return [];
  const geplaatst = new Set(plaatsingen.flatMap(({ melding: { bron, plaatsing, voorstel } }) => [`${bron}/${plaatsing}`, `${bron}/${voorstel ?? plaatsing}`]));
  const open = meldingen.filter(({ melding: { bron, voorstel } }) => voorstel === undefined || !geplaatst.has(`${bron}/${voorstel}`));
  const groepen = perSleutel(open, ({ melding: { bron, voorstel } }) => `${bron}/${voorstel ?? ''}`);
  return [...groepen.values()].flatMap((regels, plaats) => vouwStandVan(regels, `bemiddelstanden.${plaats}`, herkomst));
}

/** At most one entry. */
function vouwStandVan(regels: readonly Feit<BemiddelingMelding>[], veld: string, herkomst: Record<string, Herkomst>): Bemiddelstand[] {
  const nieuwste = regels[0];
  if (nieuwste === undefined) return [];
  merkPlek(regels, veld, herkomst);
  const { bron, voorstel = null, status, dag } = nieuwste.melding;
  return [{
    bron, voorstel, status,
    datum: sindsWanneer(regels, status) ?? dag,
    soort: nieuwsteWaarde(regels, 'plaatsingsoort'),
    urenPerWeek: nieuwsteWaarde(regels, 'urenPerWeek'),
    start: nieuwsteWaarde(regels, 'start'),
    contract: nieuwsteWaarde(regels, 'contract'),
    redenEinde: status === 'BEEINDIGD' ? nieuwsteWaarde(regels, 'redenEinde') : null,
  }];
}

/** The day of the oldest of the newest statements that say this without another between: saying it again does not make it newer. */
function sindsWanneer(regels: readonly Feit<BemiddelingMelding>[], status: BemiddelingMelding['status']): string | undefined {
  const ander = regels.findIndex(({ melding }) => melding.status !== status);
  return regels.at((ander === -1 ? regels.length : ander) - 1)?.melding.dag;
}

import type { Bemiddelaar } from '../melding/plaatsing-melding.js';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import type { Coachzet, Partnerzet } from './bemiddelingszet.js';

/** What of a case the moves are read from. */
export type Zettenbron = Pick<ZaakStand, 'plaatsingen' | 'bemiddelstanden' | 'bemiddelbesluiten' | 'herkomst'>;

/** The moves that a case tells of: what this partner said last of each proposal and placement, and what coaches decided. What we sent is not among them. */
export function zettenVan({ plaatsingen, bemiddelstanden, bemiddelbesluiten, herkomst }: Zettenbron, bemiddelaar: Bemiddelaar): (Partnerzet | Coachzet)[] {
  const geplaatst = plaatsingen.map((plaatsing, plaats): [Bemiddelaar, Partnerzet] => {
    const { bron, kenmerk, voorstel, status: fase, start, eind, laatsteUren } = plaatsing;
    return [bron, { door: 'partner', kenmerk, voorstel, fase, dag: herkomst[`plaatsingen.${plaats}`]?.peildatum ?? start ?? '', start, eind, laatsteUren: laatsteUren === null ? null : `${laatsteUren.slice(0, 4)}-${laatsteUren.slice(4)}-01` }];
  });
  const gezegd = bemiddelstanden.map(({ bron, voorstel, status: fase, datum, start }): [Bemiddelaar, Partnerzet] => [bron, { door: 'partner', kenmerk: voorstel, voorstel: null, fase, dag: datum, start, eind: null, laatsteUren: null }]);
  const besloten = bemiddelbesluiten.map(({ bron, voorstel, uitkomst, vastgelegd }): [Bemiddelaar, Coachzet] => [bron, { door: 'coach', voorstel, besluit: uitkomst, dag: vastgelegd }]);
  return [...geplaatst, ...gezegd, ...besloten].flatMap(([bron, zet]) => (bron === bemiddelaar ? [zet] : []));
}

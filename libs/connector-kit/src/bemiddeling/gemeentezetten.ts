import type { Gemeentezet } from '#libs/case-model';
import type { EerderVoorstel } from '../voorstel/voorstel.js';

/** What takes an offer, or contact details, back. */
export const INTREKKING = 'INTREKKING';

/** What left for one person: in the exchange that offers, and in the one that makes contact details known. */
export interface Vertrokken {
  aanbod: readonly EerderVoorstel[];
  bekend: readonly EerderVoorstel[];
}

/** The same as moves, for `bemiddelingsstand`. What did not leave is none. */
export function gemeentezetten({ aanbod, bekend }: Vertrokken): Gemeentezet[] {
  return [...aanbod.flatMap((stap) => zetVan(stap, ['aanbod', 'intrekking'])), ...bekend.flatMap((stap) => zetVan(stap, ['bekendmaking', 'bekendmaking-intrekking']))];
}

function zetVan({ soort, versie, vertrek, inhoud }: EerderVoorstel, [erheen, terug]: readonly [Gemeentezet['wat'], Gemeentezet['wat']]): Gemeentezet[] {
  if (vertrek === undefined) return [];
  const { voorstellen = [] } = inhoud as { voorstellen?: readonly string[] };
  return [{ door: 'gemeente', wat: soort === INTREKKING ? terug : erheen, versie, ...vertrek, voorstellen }];
}

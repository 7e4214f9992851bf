import type { Bemiddelstand, Plaatsing } from '#libs/case-model';
import type { Plektekst } from '#libs/case-store';
import type { BemiddelstandResponse, PlaatsingResponse } from './plaatsing.response.js';

/** A placement in the API's shape, with the partner's own words on where it is. */
export function plaatsingAntwoord({ bron, kenmerk, soort, status, urenPerWeek, start, eind, redenEinde, contract, knelpunt }: Plaatsing, { organisatie, activiteit }: Plektekst): PlaatsingResponse {
  return { bron, kenmerk, soort, status, organisatie, activiteit, urenPerWeek: urenPerWeek && urenPerWeek / 4, start, eind, redenEinde, contract, knelpunt };
}

/** How mediation stands, in the API's shape. */
export function bemiddelstandAntwoord({ bron, voorstel, status, datum, soort, urenPerWeek, start, contract, redenEinde }: Bemiddelstand, { organisatie, activiteit }: Plektekst): BemiddelstandResponse {
  return { bron, voorstel, status, datum, soort, organisatie, activiteit, urenPerWeek: urenPerWeek && urenPerWeek / 4, start, contract, redenEinde };
}

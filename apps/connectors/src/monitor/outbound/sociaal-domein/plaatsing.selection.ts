import type { ZaakStand } from '#libs/case-model';

/** The kinds of placement that are counted. Source: domeinonderzoek G, één Plaatsing voor alle partners. */
export const PLAATSINGSOORTEN = ['VRIJWILLIGERSWERK', 'BETAALD_WERK', 'WERKERVARINGSPLAATS', 'STAGE'] as const;
export type Plaatsingsoort = (typeof PLAATSINGSOORTEN)[number];

/** What is looked at of a placement; `einde` is its last day, null while it runs. */
interface Plaatsing {
  soort: string;
  start: string;
  einde: string | null;
}

/** A case that tells of placements; one that does not, is of a hub that nobody tells of placements. */
export type MetPlaatsingen = ZaakStand & { plaatsingen?: readonly Plaatsing[] };

/** The kinds of placement that ran on `dag`, each once; null when the case does not tell of placements, which is not the same as none. */
export function plaatsingenOp({ plaatsingen }: MetPlaatsingen, dag: string): Plaatsingsoort[] | null {
  if (plaatsingen === undefined) return null;
  const lopend = plaatsingen.filter(({ start, einde }) => start <= dag && (einde === null || einde >= dag));
  return PLAATSINGSOORTEN.filter((soort) => lopend.some((plaatsing) => plaatsing.soort === soort));
}

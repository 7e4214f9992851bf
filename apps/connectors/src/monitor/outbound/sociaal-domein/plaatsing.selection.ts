import { isLopend, type Plaatsing, type ZaakStand } from '#libs/case-model';

/** The kinds of placement that are counted. Source: domeinonderzoek G, één Plaatsing voor alle partners. */
export const PLAATSINGSOORTEN = ['VRIJWILLIGERSWERK', 'BETAALD_WERK', 'WERKERVARINGSPLAATS', 'STAGE'] as const satisfies readonly Plaatsing['soort'][];
export type Getelde = (typeof PLAATSINGSOORTEN)[number];

/** The kinds of placement that ran on `dag`, each once. One without a first day has not begun. */
export function plaatsingenOp({ plaatsingen }: Pick<ZaakStand, 'plaatsingen'>, dag: string): Getelde[] {
  const lopend = plaatsingen.filter((plaatsing) => isLopend(plaatsing, dag));
  return PLAATSINGSOORTEN.filter((soort) => lopend.some((plaatsing) => plaatsing.soort === soort));
}

import type { Layout } from '#libs/connector-kit';

/** A milestone as a coach posts it: the columns of the monthly file as keys, and the month of recording. */
export type GeplaatsteMijlpaal = Record<string, string | number> & { maand: string };

/** The cells of the one line, in the order of the layout. */
export function naarCellen(geplaatst: GeplaatsteMijlpaal, layout: Layout): string[] {
  return layout.velden.map(({ naam }) => String(geplaatst[naam] ?? ''));
}

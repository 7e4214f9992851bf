import type { Bronrij } from '#libs/connector-kit';
import type { Csvrij } from '../csv/csv-bestand.js';

/** A supplement as rows: the names of its columns, then the lines as they were sent. */
export async function* aanvullingRijen(kolommen: readonly string[], regels: AsyncIterable<readonly Bronrij[]>): AsyncGenerator<Csvrij> {
  yield kolommen;
  for await (const portie of regels) for (const { cellen } of portie) yield cellen;
}

import { NotAcceptableException, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import { csvRegel } from '#libs/connector-kit';

/** The media types in which figures can be had. */
export const VORMEN = ['application/json', 'text/csv'] as const;
const BOM = '\uFEFF';

/** Which of them is asked for (Accept); JSON when it does not matter. Throws 406 for another. */
export function gevraagdeVorm(verzoek: Request): (typeof VORMEN)[number] {
  const vorm = verzoek.accepts([...VORMEN]);
  if (vorm === false) throw new NotAcceptableException();
  return vorm as (typeof VORMEN)[number];
}

/** A Dutch CSV to download: rows of cells, of which none is run by a spreadsheet and numbers have a decimal comma. */
export function csvBestand(naam: string, rijen: Iterable<Csvrij> | AsyncIterable<Csvrij>): StreamableFile {
  return new StreamableFile(Readable.from(regels(rijen)), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="${naam}"` });
}

/** Cells of one row; null is empty. */
export type Csvrij = readonly (string | number | boolean | null)[];

async function* regels(rijen: Iterable<Csvrij> | AsyncIterable<Csvrij>): AsyncGenerator<string> {
  let begin = BOM;
  for await (const rij of rijen) {
    yield begin + csvRegel(rij.map(cel));
    begin = '';
  }
}

function cel(waarde: string | number | boolean | null): string | number | null {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'number' && !Number.isInteger(waarde) ? String(waarde).replace('.', ',') : waarde;
}

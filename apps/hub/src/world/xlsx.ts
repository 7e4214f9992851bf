import iconv from 'iconv-lite';
import { parse } from 'csv-parse/sync';
import { readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bestand } from './bestandslijst.js';
import { schoolVan } from './scholen.js';

/**
 * Rewrites every school report as a spreadsheet of text cells under the same name with `.xlsx`, and changes the paths accordingly.
 * write-excel-file is a development dependency and is loaded here only; without it this option ends with a clear error.
 */
export async function maakSpreadsheets(map: string, bestanden: readonly Bestand[]): Promise<void> {
  const schrijfExcel = await laadSchrijver();
  const csvs = bestanden.filter((b) => b.partner === 'taalscholen');
  for (const b of csvs.filter((x) => x.kopieVan === null)) {
    const oud = join(map, b.pad);
    hernoem(b);
    await schrijfExcel(leesRijen(oud, b), join(map, b.pad));
    rmSync(oud);
  }
  for (const b of csvs) {
    if (b.kopieVan === null) continue;
    rmSync(join(map, b.pad));
    hernoem(b);
    await copyFile(join(map, b.kopieVan.pad), join(map, b.pad));
  }
}

function hernoem(b: Bestand): void {
  b.naam = b.naam.replace(/\.csv$/, '.xlsx');
  b.pad = b.pad.replace(/\.csv$/, '.xlsx');
}

function leesRijen(pad: string, b: Bestand): string[][] {
  const school = schoolVan(b.naam.slice(3, 7));
  const tekst = iconv.decode(readFileSync(pad), school.codering === 'windows-1252' ? 'windows-1252' : 'utf8');
  return parse(tekst, { delimiter: school.scheiding, bom: true, relax_column_count: true, skip_empty_lines: false });
}

async function laadSchrijver(): Promise<(rijen: string[][], pad: string) => Promise<void>> {
  const { default: schrijf } = await import('write-excel-file/node').catch(() => {
    throw new Error('--xlsx needs the development dependency write-excel-file (npm install)');
  });
  return async (rijen, pad) => {
    const cellen = rijen.map((rij) => rij.map((c) => (c === '' ? null : { value: c, type: String })));
    await schrijf(cellen).toFile(pad);
  };
}

import { CsvError, parse } from 'csv-parse/sync';
import { maakBevinding } from '../maak-bevinding.js';
import type { Bronlezer, Bronrij } from '../tabel/bronrij.js';
import { LogischeRegels } from './logische-regels.js';
import type { LogischeRegel, Regelfout } from './logische-regels.js';

/** Longest record, in characters; a longer one is no line that a person wrote. */
export const LANGSTE_REGEL = 1024 * 1024;

/** Lines that are judged at once: few enough that what they are made into dies young. */
const GREEP = 128;

/**
 * Reads CSV text record by record, each with the physical line on which it starts (a line break between quotes counts).
 * `kiesScheiding` sees the first line that is not blank, the header, and says which delimiter the file uses;
 * a line before it is one empty cell, since nothing yet says how to split its spaces and tabs.
 * Faults: `csv-onleesbaar` for a misplaced or missing quote, `te-groot` for an endless line.
 *
 * A record without any quote is split as it stands; every other one is judged by csv-parse, strictly.
 */
export async function* leesCsv(tekst: AsyncIterable<string>, kiesScheiding: (kopregel: string) => string): Bronlezer {
  const regels = new LogischeRegels(LANGSTE_REGEL);
  let scheiding: string | null = null;
  for await (const gelezen of logisch(tekst, regels)) {
    if (typeof gelezen === 'string') return maakBevinding(gelezen);
    const kop = scheiding === null ? voorDeKop(gelezen) : 0;
    if (kop > 0) yield gelezen.slice(0, kop).map((regel) => ({ regel: regel.begin, cellen: [''] }));
    const vanaf = gelezen.slice(kop);
    const [eerste] = vanaf;
    if (eerste === undefined) continue;
    scheiding ??= kiesScheiding(eerste.tekst);
    const rijen = splits(vanaf, scheiding);
    if (rijen === null) return maakBevinding('csv-onleesbaar');
    yield rijen;
  }
  return null;
}

async function* logisch(tekst: AsyncIterable<string>, regels: LogischeRegels): AsyncGenerator<LogischeRegel[] | Regelfout> {
  for await (const blok of tekst) {
    const gelezen = regels.neem(blok);
    if (typeof gelezen === 'string') yield gelezen;
    else for (let i = 0; i < gelezen.length; i += GREEP) yield gelezen.slice(i, i + GREEP);
  }
  yield regels.einde();
}

/** How many of these lines stand before the header: all of them when each is blank. */
function voorDeKop(regels: LogischeRegel[]): number {
  const kop = regels.findIndex((regel) => regel.tekst.trim() !== '');
  return kop < 0 ? regels.length : kop;
}

/** Null when csv-parse finds a fault. */
function splits(regels: LogischeRegel[], scheiding: string): Bronrij[] | null {
  const metAanhaling = regels.filter((regel) => regel.metAanhaling);
  const gesplitst = metAanhaling.length > 0 ? csvParse(metAanhaling, scheiding) : [];
  if (gesplitst === null) return null;
  let volgende = 0;
  return regels.map((regel) => ({
    regel: regel.begin,
    cellen: regel.metAanhaling ? (gesplitst[volgende++] ?? []) : regel.tekst.split(scheiding),
  }));
}

function csvParse(regels: LogischeRegel[], scheiding: string): string[][] | null {
  try {
    const records = parse(regels.map((regel) => regel.tekst).join('\n'), {
      delimiter: scheiding, record_delimiter: '\n', relax_column_count: true, bom: false, columns: false, cast: false,
    });
    return records.length === regels.length ? records : null;
  } catch (fout) {
    if (fout instanceof CsvError) return null;
    throw fout;
  }
}

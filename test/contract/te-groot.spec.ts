import { describe, expect, it } from '@jest/globals';
import { leesContractJson } from '#libs/connector-kit';
import { CONTEXT, leesBestand, uitwisselingVoor } from '../support/lees-bestand.js';
import { xlsxDelen } from '../support/maak-xlsx.js';
import { maakZip } from '../support/maak-zip.js';

/** Files too large to keep in the repository. */
const MEGABYTE = 1024 * 1024;

async function leesStroom(partner: string, naam: string, blokken: () => Iterable<Buffer>): Promise<{ codes: string[]; gelezen: number }> {
  let gelezen = 0;
  async function* open(): AsyncGenerator<Buffer> {
    for (const blok of blokken()) {
      gelezen += blok.length;
      yield blok;
    }
  }
  const uitwisseling = uitwisselingVoor(partner, naam);
  const bestand = uitwisseling.herken(naam, CONTEXT);
  if ('code' in bestand) throw new Error('the name should be fine');
  const lezer = uitwisseling.lees(bestand, open, CONTEXT);
  let stap = await lezer.next();
  while (!stap.done) stap = await lezer.next();
  return { codes: stap.value.bevindingen.map(({ code }) => code), gelezen };
}

function* herhaald(blok: Buffer, keer: number): Generator<Buffer> {
  for (let i = 0; i < keer; i++) yield blok;
}

describe('a file that is too large', () => {
  it.each([['KR_5101_B_2025K4.csv', 'taalscholen'], ['REGIE_0141_202506.csv', 'regie']])('is refused at its first endless line: %s', async (naam, partner) => {
    const { codes, gelezen } = await leesStroom(partner, naam, () => herhaald(Buffer.alloc(MEGABYTE / 16, '0141;D1;'), 200 * 16));
    expect(codes).toEqual(['te-groot']);
    expect(gelezen).toBeLessThan(4 * MEGABYTE);
  });

  it.each([['TVS-0141-20250203-0001K.json', 'coa'], ['MIJLPAAL_0141_0f8fad5b-d9cb-469f-a165-70867728950e.json', 'regie']])('is refused as JSON before it is parsed: %s', async (naam, partner) => {
    const { codes, gelezen } = await leesStroom(partner, naam, () => herhaald(Buffer.alloc(MEGABYTE / 16, ' '), 200 * 16));
    expect(codes).toEqual(['te-groot']);
    expect(gelezen).toBeLessThan(10 * MEGABYTE);
  });

  it('is refused as a spreadsheet that unzips to gigabytes', async () => {
    const bom = Buffer.alloc(8 * MEGABYTE, '<r/>');
    const bytes = maakZip([...xlsxDelen('<worksheet/>'), ...Array.from({ length: 8 }, (_, i) => ({ naam: `xl/worksheets/blad${i}.xml`, inhoud: bom, beweerd: 1024 * MEGABYTE }))]);
    const gelezen = await leesBestand('taalscholen', 'KR_5101_B_2025K4.xlsx', bytes);
    expect(gelezen.bevindingen.map(({ code }) => code)).toEqual(['te-groot']);
  });

  it('is not one of ten megabytes of ordinary lines, and memory does not grow with it', async () => {
    const kop = kopregel();
    const regels = Buffer.from(`0153;D;;;;;;;B;;;DAG;;1;1;0;0;1;;;;;;;;;ACTIEF;;;;\n`.repeat(1000));
    const voor = process.memoryUsage().rss;
    let hoogste = 0;
    const { codes, gelezen } = await leesStroom('taalscholen', 'KR_5101_B_2025K4.csv', function* () {
      yield kop;
      for (const blok of herhaald(regels, 200)) {
        hoogste = Math.max(hoogste, process.memoryUsage().rss);
        yield blok;
      }
    });
    expect(codes).toEqual([]);
    expect(gelezen).toBeGreaterThan(10 * MEGABYTE);
    expect(hoogste - voor).toBeLessThan(200 * MEGABYTE);
  });
});

function kopregel(): Buffer {
  const { fields } = leesContractJson('taalscholen/kwartaalrapportage/2025-1', 'layout.json') as { fields: { name: string }[] };
  return Buffer.from(`${fields.map(({ name }) => name).join(';')}\n`);
}

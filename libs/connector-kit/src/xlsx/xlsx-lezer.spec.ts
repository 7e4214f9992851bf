import { describe, expect, it } from '@jest/globals';
import writeExcelFile from 'write-excel-file/node';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { maakXlsx, xlsxDelen } from '../../../../test/support/maak-xlsx.js';
import type { Xlsxcel } from '../../../../test/support/maak-xlsx.js';
import { maakZip } from '../../../../test/support/maak-zip.js';
import { leesXlsx } from './xlsx-lezer.js';

async function lees(bytes: Buffer): Promise<{ rijen: { regel: number; cellen: string[] }[]; fout: string | null }> {
  const lezer = leesXlsx(() => inBlokken(bytes, 1000));
  const rijen = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done) return { rijen, fout: stap.value?.code ?? null };
    rijen.push(...stap.value);
  }
}

const eersteCel = async (cel: Xlsxcel, eigenschappen = ''): Promise<string | undefined> => (await lees(maakXlsx([[cel]], eigenschappen))).rijen[0]?.cellen[0];
const blad = (rijen: string): Buffer => maakZip(xlsxDelen(`<worksheet><sheetData>${rijen}</sheetData></worksheet>`));
/** An empty sheet beside this part. */
const metDeel = (naam: string, inhoud: string): Buffer => maakZip([...xlsxDelen('<worksheet/>').filter((deel) => deel.naam !== naam), { naam, inhoud }]);

describe('leesXlsx', () => {
  it('gives every row its own number and every cell its own column', async () => {
    const { rijen, fout } = await lees(maakXlsx([['kop', 'naam'], [], [null, 'Çelik & <zoon>']]));
    expect(fout).toBeNull();
    expect(rijen).toEqual([{ regel: 1, cellen: ['kop', 'naam'] }, { regel: 3, cellen: ['', 'Çelik & <zoon>'] }]);
  });

  it('reads what a spreadsheet library writes, shared strings and dates included', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'datum' }, { value: 'uren' }],
      [{ value: new Date(Date.UTC(2025, 8, 1)), type: Date, format: 'dd-mm-yyyy' }, { value: 76.25, type: Number }],
      [{ value: 'a  b' }, { value: true, type: Boolean }],
    ]).toBuffer();
    expect(await lees(bytes)).toEqual({ rijen: [{ regel: 1, cellen: ['datum', 'uren'] }, { regel: 2, cellen: ['2025-09-01', '76.25'] }, { regel: 3, cellen: ['a  b', 'WAAR'] }], fout: null });
  });

  it.each<[string, Xlsxcel, string]>([
    ['a whole number', { getal: '2800000001' }, '2800000001'],
    ['a number with floating noise', { getal: '76.250000000000014' }, '76.25'],
    ['a number with an exponent', { getal: '2.800000001E9' }, '2800000001'],
    ['a very small number', { getal: '1E-7' }, '0.0000001'],
    ['a date', { dag: 45901 }, '2025-09-01'],
    ['a date with a time', { dag: 45901.75 }, '2025-09-01'],
    ['the day before the leap day that never was', { dag: 59 }, '1900-02-28'],
    ['a day after it', { dag: 61 }, '1900-03-01'],
    ['a day that no sheet has', { dag: -1 }, '-1'],
    ['no', { waar: false }, 'ONWAAR'],
  ])('writes %s as CSV would', async (_, cel, tekst) => {
    expect(await eersteCel(cel)).toBe(tekst);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    expect(await eersteCel({ dag: 44439 }, 'date1904="1"')).toBe('2025-09-01');
  });

  it('leaves out pronunciation and control characters', async () => {
    const { rijen } = await lees(blad('<row r="1"><c r="A1" t="inlineStr"><is><r><t>Ka</t></r><r><t>ya_x0001_</t></r><rPh><t>カ</t></rPh></is></c></row>'));
    expect(rijen).toEqual([{ regel: 1, cellen: ['Kaya'] }]);
  });

  it.each<[string, Buffer, string]>([
    ['no zip', Buffer.from('gemeentecode;bsn'), 'schema'],
    ['an empty file', Buffer.alloc(0), 'bestand-leeg'],
    ['a zip that is cut off', maakXlsx([['a']]).subarray(0, 400), 'schema'],
    ['a zip without a workbook', maakZip([{ naam: 'x.xml', inhoud: '<x/>' }]), 'schema'],
    ['an entity', maakZip(xlsxDelen('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')), 'schema'],
    ['an entity in a part that nobody reads', maakZip([...xlsxDelen('<worksheet/>'), { naam: 'docProps/core.xml', inhoud: '<!doctype x><a/>' }]), 'schema'],
    ['an entity hidden in UTF-16', maakZip(xlsxDelen(Buffer.from('<!DOCTYPE x><worksheet/>', 'utf16le').toString('latin1'))), 'schema'],
    ['text that is no UTF-8', maakZip([...xlsxDelen('').slice(0, 4), { naam: 'xl/worksheets/blad.xml', inhoud: Buffer.from('<worksheet>\xe9</worksheet>', 'latin1') }]), 'schema'],
    ['XML that does not close', blad('<row r="1"><c r="A1"><v>1</v></row>'), 'schema'],
    ['two rows with one number', blad('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"/>'), 'schema'],
    ['a value in the last column of all', blad('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'schema'],
    ['more parts than a spreadsheet has', maakZip(Array.from({ length: 2001 }, (_, i) => ({ naam: `${i}.xml`, inhoud: '' }))), 'te-groot'],
    ['more texts than a report has', metDeel('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(2_000_001)}</sst>`), 'te-groot'],
    ['one text without end', metDeel('xl/sharedStrings.xml', `<sst>${`<si><t>${'x'.repeat(50_000)}</t></si>`.repeat(801)}</sst>`), 'te-groot'],
    ['more styles than a spreadsheet has', metDeel('xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(65_537)}</cellXfs></styleSheet>`), 'te-groot'],
    ['more relations than a spreadsheet has', metDeel('xl/_rels/workbook.xml.rels', `<r>${Array.from({ length: 2001 }, (_, i) => `<Relationship Id="r${i}" Target="x.xml"/>`).join('')}</r>`), 'te-groot'],
    ['elements within elements', blad(`${'<a>'.repeat(70)}${'</a>'.repeat(70)}`), 'schema'],
    ['two parts of one name', maakZip([...xlsxDelen('<worksheet/>'), { naam: 'xl/Workbook.xml', inhoud: '<x/>' }]), 'schema'],
    ['a path that leaves the zip', maakZip([{ naam: '../../etc/x.xml', inhoud: '<x/>' }]), 'schema'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await lees(bytes)).toEqual({ rijen: [], fout: code });
  });

  it('refuses a sheet that inflates to gigabytes, by its claim and by its deed', async () => {
    const bom = Buffer.alloc(121 * 1024 * 1024, '<r/>');
    const delen = xlsxDelen('').slice(0, 4);
    const eerlijk = maakZip([...delen, { naam: 'xl/worksheets/blad.xml', inhoud: bom }]);
    const liegend = maakZip([...delen, { naam: 'xl/worksheets/blad.xml', inhoud: bom, beweerd: 1000 }]);
    expect((await lees(eerlijk)).fout).toBe('te-groot');
    expect((await lees(liegend)).fout).toBe('schema');
  });
});

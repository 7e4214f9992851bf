import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';

/** The same report as a spreadsheet: every cell as text, on the same row. */
export async function alsXlsx(csv: Buffer): Promise<Buffer> {
  const utf8 = csv.toString('utf8');
  const tekst = (utf8.includes('\uFFFD') ? iconv.decode(csv, 'win1252') : utf8).replace(/^\uFEFF/, '');
  const kop = tekst.slice(0, tekst.indexOf('\n'));
  const scheiding = [';', ',', '\t'].sort((a, b) => kop.split(b).length - kop.split(a).length)[0] ?? ';';
  const rijen = parse(tekst, { delimiter: scheiding, relax_column_count: true, skip_empty_lines: false }) as string[][];
  return writeXlsxFile(rijen.map((rij) => rij.map((cel) => (cel === '' ? null : { type: String, value: cel })))).toBuffer() as Promise<Buffer>;
}

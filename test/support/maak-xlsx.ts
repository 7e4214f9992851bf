import { maakZip } from './maak-zip.js';
import type { Zipdeel } from './maak-zip.js';

/** A cell: text, a number as the sheet writes it, or a date as its serial day. */
export type Xlsxcel = string | { getal: string } | { dag: number } | { waar: boolean } | null;

const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="worksheet" Target="worksheets/blad.xml"/></Relationships>';
const STIJLEN = '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';

/** The parts of a small spreadsheet around one sheet; `eigenschappen` are attributes of workbookPr. */
export function xlsxDelen(blad: string, eigenschappen = ''): Zipdeel[] {
  return [
    { naam: '[Content_Types].xml', inhoud: '<Types/>' },
    { naam: 'xl/workbook.xml', inhoud: `<workbook xmlns:r="r"><workbookPr ${eigenschappen}/><sheets><sheet name="Blad1" sheetId="1" r:id="rId7"/></sheets></workbook>` },
    { naam: 'xl/_rels/workbook.xml.rels', inhoud: RELS },
    { naam: 'xl/styles.xml', inhoud: STIJLEN },
    { naam: 'xl/worksheets/blad.xml', inhoud: blad },
  ];
}

/** A spreadsheet with these rows, the first on row 1; an empty row is left out of the sheet, as spreadsheets do. */
export function maakXlsx(rijen: readonly (readonly Xlsxcel[])[], eigenschappen = ''): Buffer {
  const xml = rijen.map((cellen, i) => (cellen.length === 0 ? '' : `<row r="${i + 1}">${cellen.map((cel, j) => celXml(cel, `${kolomletters(j)}${i + 1}`)).join('')}</row>`));
  return maakZip(xlsxDelen(`<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`, eigenschappen));
}

function celXml(cel: Xlsxcel, adres: string): string {
  if (cel === null) return '';
  if (typeof cel === 'string') return `<c r="${adres}" t="inlineStr"><is><t>${cel.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;
  if ('getal' in cel) return `<c r="${adres}"><v>${cel.getal}</v></c>`;
  if ('waar' in cel) return `<c r="${adres}" t="b"><v>${cel.waar ? 1 : 0}</v></c>`;
  return `<c r="${adres}" s="1"><v>${cel.dag}</v></c>`;
}

function kolomletters(plaats: number): string {
  return (plaats >= 26 ? String.fromCharCode(64 + Math.floor(plaats / 26)) : '') + String.fromCharCode(65 + (plaats % 26));
}

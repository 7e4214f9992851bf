import { ontsnapt } from './cel-tekst.js';
import { isDatumnotatie } from './datumnotatie.js';
import type { Werkmap } from './werkmap.js';
import { WerkmapFout } from './werkmap-fout.js';
import { leesXmlDeel } from './xml-lezer.js';

/** What the cells of the first sheet refer to. */
export interface Werkmapinhoud {
  /** Name of the part that holds the first sheet. */
  blad: string;
  /** Dates count from 1904 instead of 1900. */
  vanaf1904: boolean;
  teksten: readonly string[];
  /** By cell style: does it show a number as a date? */
  datumstijlen: readonly boolean[];
}

/** What is held in memory of a workbook is bounded: bytes of texts (roughly, with what each costs by itself), relations, cell styles and number formats. */
const MEESTE_TEKST = 64 * 1024 * 1024;
const KOSTEN_PER_TEKST = 40;
const KOSTEN_PER_TEKEN = 2;
const MEESTE_VERWIJZINGEN = 2000;
const MEESTE_STIJLEN = 65_536;

const WERKMAP = 'xl/workbook.xml';

/** Reads everything of a spreadsheet but its sheets. */
export async function leesWerkmapinhoud(werkmap: Werkmap): Promise<Werkmapinhoud> {
  const { eersteBlad, vanaf1904 } = await leesBladen(werkmap);
  const verwijzingen = await leesVerwijzingen(werkmap);
  const blad = verwijzingen.get(eersteBlad);
  if (blad === undefined || !werkmap.heeft(blad)) throw new WerkmapFout('schema');
  return {
    blad,
    vanaf1904,
    teksten: werkmap.heeft('xl/sharedStrings.xml') ? await leesTeksten(werkmap) : [],
    datumstijlen: werkmap.heeft('xl/styles.xml') ? await leesDatumstijlen(werkmap) : [],
  };
}

async function leesBladen(werkmap: Werkmap): Promise<{ eersteBlad: string; vanaf1904: boolean }> {
  let eersteBlad: string | null = null;
  let vanaf1904 = false;
  await leesXmlDeel(werkmap.tekst(WERKMAP), {
    begin(element, attributen) {
      if (element === 'sheet') eersteBlad ??= attributen['id'] ?? null;
      if (element === 'workbookPr') vanaf1904 = attributen['date1904'] === '1' || attributen['date1904'] === 'true';
    },
  });
  if (eersteBlad === null) throw new WerkmapFout('schema');
  return { eersteBlad, vanaf1904 };
}

/** Relation id to the name of a part. */
async function leesVerwijzingen(werkmap: Werkmap): Promise<Map<string, string>> {
  const delen = new Map<string, string>();
  await leesXmlDeel(werkmap.tekst('xl/_rels/workbook.xml.rels'), {
    begin(element, { Id, Target }) {
      if (element !== 'Relationship' || Id === undefined || Target === undefined) return;
      delen.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      begrens(delen.size, MEESTE_VERWIJZINGEN);
    },
  });
  return delen;
}

async function leesTeksten(werkmap: Werkmap): Promise<string[]> {
  const teksten: string[] = [];
  let tekst = '';
  let inTekst = false;
  let inUitspraak = false;
  let kosten = 0;
  await leesXmlDeel(werkmap.tekst('xl/sharedStrings.xml'), {
    begin(element) {
      if (element === 'si') tekst = '';
      if (element === 'rPh') inUitspraak = true;
      if (element === 't') inTekst = !inUitspraak;
    },
    tekst(deel) {
      if (!inTekst) return;
      kosten += KOSTEN_PER_TEKEN * deel.length;
      begrens(kosten, MEESTE_TEKST);
      tekst += deel;
    },
    eind(element) {
      if (element === 't') inTekst = false;
      if (element === 'rPh') inUitspraak = false;
      if (element !== 'si') return;
      kosten += KOSTEN_PER_TEKST;
      begrens(kosten, MEESTE_TEKST);
      teksten.push(ontsnapt(tekst));
    },
  });
  return teksten;
}

async function leesDatumstijlen(werkmap: Werkmap): Promise<boolean[]> {
  const notaties = new Map<number, string>();
  const stijlen: boolean[] = [];
  let inCelstijlen = false;
  await leesXmlDeel(werkmap.tekst('xl/styles.xml'), {
    begin(element, attributen) {
      const nummer = Number(attributen['numFmtId'] ?? 0);
      if (element === 'numFmt') begrens(notaties.set(nummer, attributen['formatCode'] ?? '').size, MEESTE_STIJLEN);
      if (element === 'cellXfs') inCelstijlen = true;
      if (element === 'xf' && inCelstijlen) begrens(stijlen.push(isDatumnotatie(nummer, notaties.get(nummer))), MEESTE_STIJLEN);
    },
    eind(element) {
      if (element === 'cellXfs') inCelstijlen = false;
    },
  });
  return stijlen;
}

function begrens(aantal: number, hoogstens: number): void {
  if (aantal > hoogstens) throw new WerkmapFout('te-groot');
}

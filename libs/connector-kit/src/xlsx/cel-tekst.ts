import { schoon } from '../waarde/schoon.js';

const DAG = 24 * 60 * 60 * 1000;
/** 31-12-9999, the last date of a spreadsheet. */
const LAATSTE_DAG = 2958465;

/** A cell as the sheet holds it. */
export interface Cel {
  /** Kind of value: `n` or none for a number, `s` a reference to a text, `inlineStr`, `str`, `b`, `e`, `d`. */
  soort: string;
  waarde: string;
  isDatum: boolean;
}

/** A cell as the text that the same cell would have in CSV: a date as jjjj-mm-dd, a number without exponent or noise, WAAR or ONWAAR. */
export function celTekst(cel: Cel, teksten: readonly string[], vanaf1904: boolean): string {
  switch (cel.soort) {
    case 's':
      return schoon(teksten[Number(cel.waarde)] ?? '');
    case 'inlineStr':
    case 'str':
      return schoon(ontsnapt(cel.waarde));
    case 'b':
      return cel.waarde === '1' ? 'WAAR' : 'ONWAAR';
    case 'd':
      return cel.waarde.slice(0, 10);
    case 'e':
      return schoon(cel.waarde);
    default:
      return cel.isDatum ? datumTekst(cel.waarde, vanaf1904) : getalTekst(cel.waarde);
  }
}

/** Characters that XML cannot hold stand in a spreadsheet as `_x000D_`. */
export function ontsnapt(tekst: string): string {
  return tekst.includes('_x') ? tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : tekst;
}

function datumTekst(waarde: string, vanaf1904: boolean): string {
  const nummer = Number(waarde);
  if (waarde === '' || !(nummer >= 0 && nummer <= LAATSTE_DAG)) return getalTekst(waarde);
  const dag = Math.floor(nummer);
  // Day 60 is a 29 February 1900 that never was.
  const begin = vanaf1904 ? Date.UTC(1904, 0, 1) : dag < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(begin + dag * DAG).toISOString().slice(0, 10);
}

function getalTekst(waarde: string): string {
  if (/^-?\d{1,15}$/.test(waarde)) return waarde;
  const getal = Number(waarde);
  if (waarde.trim() === '' || !Number.isFinite(getal)) return schoon(waarde);
  const afgerond = String(Number(getal.toPrecision(15)));
  return afgerond.includes('e') ? getal.toFixed(10).replace(/\.?0+$/, '') : afgerond;
}

import { KOLOMMEN } from './regelvorm.js';

const plek = (kolom: string): number => KOLOMMEN.indexOf(kolom);
const zet = (kolom: string, waarde: string) => (cellen: readonly string[]): string[] => cellen.map((c, i) => (i === plek(kolom) ? waarde : c));

/** One way in which a line of a report is refused. */
export interface Regelfout {
  /** Code of the finding (partners.md 3). */
  code: string;
  bederf: (cellen: readonly string[]) => string[];
}

/** Every refusal that one line can earn by itself. Dates that do not exist are written in a form that every school's file may hold. */
export const REGELFOUTEN: readonly Regelfout[] = [
  { code: 'code-onbekend', bederf: zet('niveau_lezen', 'C9') },
  { code: 'code-onbekend', bederf: zet('status', 'BEZIG') },
  { code: 'leerroute-niet-van-bestand', bederf: (c) => zet('leerroute', c[plek('leerroute')] === 'B' ? 'Z' : 'B')(c) },
  { code: 'datum-bestaat-niet', bederf: zet('datum_start_les', '31-02-2026') },
  { code: 'uren-geen-getal', bederf: zet('uren_gevolgd', 'veel') },
  { code: 'uren-negatief', bederf: zet('uren_gevolgd', '-4') },
  { code: 'uren-geen-kwartier', bederf: zet('uren_gevolgd', '7.1') },
  { code: 'uren-meer-gevolgd-dan-aangeboden', bederf: zet('uren_gevolgd', '999') },
  { code: 'verplicht-leeg', bederf: zet('uren_gevolgd', '') },
  { code: 'examens-onleesbaar', bederf: zet('examens', 'lezen gehaald') },
  { code: 'reden-uitval-ontbreekt', bederf: (c) => zet('reden_uitval', '')(zet('status', 'UITGEVALLEN')(c)) },
  { code: 'gemeentecode-ongeldig', bederf: zet('gemeentecode', 'Almelo') },
  { code: 'aantal-cellen', bederf: (c) => [...c, 'te veel'] },
];

/** The line of somebody who does not exist, refused for the fault given. */
export function slechteRegel(cellen: readonly string[], fout: Regelfout, wie: { nummer: string; bsn: string }): string[] {
  const vreemd = [
    ['deelnemernummer', wie.nummer], ['bsn', wie.bsn], ['v_nummer', ''], ['achternaam', 'Fictief'], ['voornamen', 'Foutregel'], ['voorvoegsel', ''],
  ].reduce<readonly string[]>((c, [kolom, waarde]) => zet(kolom ?? '', waarde ?? '')(c), cellen);
  return fout.bederf(vreemd);
}

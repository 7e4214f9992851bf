import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { maakRegelkeuring } from './rules.js';

const maakRij = tabelrijen('taalscholen/kwartaalrapportage/2025-1');
const BESTAND: Bestand = { naam: 'KR_5101_B_2025K4.csv', afzender: '5101', soort: 'B', periode: '2025K4', versie: 1, aanvulling: null };
const keur = maakRegelkeuring({ onderdelen: new Set(['LE']), niveaus: new Set(['B1']), resultaten: new Set(['Geslaagd']) });
const GEWOON = {
  gemeentecode: '0141', deelnemernummer: 'D1', leerroute: 'B', status: 'ACTIEF',
  uren_aangeboden: '10', uren_gevolgd: '7', uren_verzuim_geoorloofd: '2', uren_verzuim_ongeoorloofd: '1', uren_gevolgd_cumulatief: '7',
};

/** Findings as `kolom:code`; every one must stand on the line itself. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ ...GEWOON, ...cellen });
  keur(rij, BESTAND);
  expect(rij.bevindingen.every(({ regel }) => regel === 7)).toBe(true);
  return rij.bevindingen.map(({ kolom, code }) => `${kolom}:${code}`);
}

describe('a line of a quarterly report', () => {
  it('that is as agreed has no finding', () => {
    expect(bevindingen({})).toEqual([]);
  });

  it("must be of the file's route", () => {
    expect(bevindingen({ leerroute: 'Z' })).toEqual(['leerroute:leerroute-niet-van-bestand']);
    expect(bevindingen({ leerroute: 'X' })).toEqual(['leerroute:code-onbekend']);
  });

  it('must have exams that can be read', () => {
    expect(bevindingen({ examens: 'LE:B1:2025-11-30:Geslaagd' })).toEqual([]);
    expect(bevindingen({ examens: 'geslaagd!' })).toEqual(['examens:examens-onleesbaar']);
  });

  it('must say why somebody dropped out, and only then', () => {
    expect(bevindingen({ status: 'UITGEVALLEN' })).toEqual(['reden_uitval:reden-uitval-ontbreekt']);
    expect(bevindingen({ status: 'UITGEVALLEN', reden_uitval: 'VERHUIZING' })).toEqual([]);
    expect(bevindingen({ status: 'AFGEROND' })).toEqual([]);
  });
});

describe('the hours of a line', () => {
  it('are never more followed than offered', () => {
    expect(bevindingen({ uren_gevolgd: '10,25' })).toEqual(['uren_gevolgd:uren-meer-gevolgd-dan-aangeboden']);
    expect(bevindingen({ uren_gevolgd: '10', uren_verzuim_geoorloofd: '0', uren_verzuim_ongeoorloofd: '0' })).toEqual([]);
  });

  it('add up: what was offered was followed or missed', () => {
    for (const kolom of ['uren_gevolgd', 'uren_verzuim_geoorloofd', 'uren_verzuim_ongeoorloofd']) {
      expect(bevindingen({ [kolom]: '0' })).toEqual(['uren_gevolgd:uren-balans-klopt-niet']);
    }
    expect(bevindingen({ uren_aangeboden: '11' })).toEqual(['uren_gevolgd:uren-balans-klopt-niet']);
  });

  it('are not compared where one of them cannot be used', () => {
    for (const kolom of ['uren_aangeboden', 'uren_gevolgd', 'uren_verzuim_geoorloofd', 'uren_verzuim_ongeoorloofd']) {
      expect(bevindingen({ [kolom]: 'veel' })).toEqual([`${kolom}:uren-geen-getal`]);
    }
  });
});

describe('the dates of a line', () => {
  it('follow each other: registration, first lesson, end', () => {
    expect(bevindingen({ datum_aanmelding: '2025-09-01', datum_start_les: '2025-09-15', datum_einde: '2025-12-01' })).toEqual([]);
    expect(bevindingen({ datum_aanmelding: '2025-09-01', datum_start_les: '2025-09-01', datum_einde: '2025-09-01' })).toEqual([]);
    expect(bevindingen({ datum_aanmelding: '2025-09-16', datum_start_les: '2025-09-15' })).toEqual(['datum_start_les:datumvolgorde']);
    expect(bevindingen({ datum_start_les: '2025-09-15', datum_einde: '2025-09-14' })).toEqual(['datum_start_les:datumvolgorde']);
  });

  it('are compared past one that is not known', () => {
    expect(bevindingen({ datum_aanmelding: '2025-09-16', datum_einde: '2025-09-15' })).toEqual(['datum_start_les:datumvolgorde']);
    expect(bevindingen({ datum_einde: '2025-09-15' })).toEqual([]);
  });
});

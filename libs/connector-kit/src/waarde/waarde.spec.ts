import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBestaandeDatum, isBsn } from '#libs/case-model';
import { leesDatum, leesGeboortedatum } from './datum.js';
import { isFormule } from './formule.js';
import { leesNummer } from './nummer.js';
import { schoon } from './schoon.js';
import { leesTijdstip } from './tijdstip.js';
import { bevatBsn, maakWoordtoets } from './toelichting.js';
import { leesKwartieren } from './uren.js';

const DAG = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((dag) => dag.toISOString().slice(0, 10));

describe('leesDatum', () => {
  it('reads every agreed way of writing a day to the same day', () => {
    fc.assert(fc.property(DAG, (dag) => {
      const [jaar = '', maand = '', nummer = ''] = dag.split('-');
      const kort = `${Number(nummer)}-${Number(maand)}-${jaar}`;
      for (const tekst of [dag, `${nummer}-${maand}-${jaar}`, kort, `${nummer}/${maand}/${jaar}`, kort.replaceAll('-', '/')]) expect(leesDatum(tekst)).toBe(dag);
    }));
  });

  it('gives an existing day or nothing, whatever is written', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/)), (tekst) => {
      const dag = leesDatum(tekst);
      expect(dag === null || isBestaandeDatum(dag)).toBe(true);
    }));
  });

  it.each(['31-06-2025', '2025-13-01', '29-02-2025', '01-12-25', '01-12/2025', '2025-1', '20250101', '1990', '00-00-1990', '45901', '2025-09-01 00:00'])('does not read %s', (tekst) => {
    expect(leesDatum(tekst)).toBeNull();
  });
});

describe('leesGeboortedatum', () => {
  it.each([['1990', '1990-00-00'], ['1990-00-00', '1990-00-00'], ['00-00-1990', '1990-00-00'], ['0/0/1990', '1990-00-00'], ['00-05-1990', '1990-05-00'], ['1990-05-17', '1990-05-17'], ['29-02-2000', '2000-02-29']])(
    'reads %s as %s', (tekst, datum) => {
      expect(leesGeboortedatum(tekst)).toBe(datum);
    });

  it.each(['31-02-1990', '1990-13-00', '17-00-1990', '0000', '00-00-0000', '90', ''])('does not read %s', (tekst) => {
    expect(leesGeboortedatum(tekst)).toBeNull();
  });
});

describe('leesKwartieren', () => {
  it('reads every number of quarters, with comma or point', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000 }), fc.constantFrom(',', '.'), (kwartieren, komma) => {
      expect(leesKwartieren(String(kwartieren / 4).replace('.', komma))).toBe(kwartieren);
      expect(leesKwartieren((kwartieren / 4).toFixed(3).replace('.', komma))).toBe(kwartieren);
    }));
  });

  it.each<[string, number | string]>([
    ['0', 0], ['-0', 0], ['-0,00', 0], [',5', 2], ['80,', 320], ['+4', 16],
    ['veel', 'uren-geen-getal'], ['', 'uren-geen-getal'], [',', 'uren-geen-getal'], ['-', 'uren-geen-getal'], ['1.234,5', 'uren-geen-getal'], ['1e3', 'uren-geen-getal'], ['8 uur', 'uren-geen-getal'], ['1234567890', 'uren-geen-getal'],
    ['-4', 'uren-negatief'], ['-10,3', 'uren-negatief'], ['-0,1', 'uren-negatief'],
    ['10,3', 'uren-geen-kwartier'], ['0,251', 'uren-geen-kwartier'],
  ])('judges %s as %s', (tekst, uitkomst) => {
    expect(leesKwartieren(tekst)).toBe(uitkomst);
  });
});

describe('leesNummer', () => {
  it('pads what lost its leading zeros, down to seven digits', () => {
    expect(leesNummer('15000102', 9)).toEqual({ nummer: '015000102', aangevuld: true });
    expect(leesNummer('1500010', 9)).toEqual({ nummer: '001500010', aangevuld: true });
    expect(leesNummer('015000102', 9)).toEqual({ nummer: '015000102', aangevuld: false });
  });

  it.each(['150001', '0150001020', '15000102x', '15.000.102', '', '-15000102', '１５０００１０２'])('does not read %s', (tekst) => {
    expect(leesNummer(tekst, 9)).toBeNull();
  });
});

describe('bevatBsn', () => {
  it('finds a number that passes the eleven-test, with dots or spaces in it', () => {
    for (const tekst of ['zie 105000036', '105000036', 'bsn:1050.00.036.', '1 05 00 00 36', 'nr 1 105000036', '105000036/2', '12 105000036 7']) expect(bevatBsn(tekst)).toBe(true);
  });

  it('leaves other numbers alone', () => {
    for (const tekst of ['105000037', '0612345678', '1050000361', '2800000001', '01-09-2025 tot 15-09-2025', '1050-00036', 'A1 B2', '']) expect(bevatBsn(tekst)).toBe(false);
  });

  it('finds any BSN between words', () => {
    fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (getal) => {
      const nummer = String(getal).padStart(9, '0');
      expect(bevatBsn(`deelnemer ${nummer} belde`)).toBe(isBsn(nummer));
    }));
  });
});

describe('a word list', () => {
  const toets = maakWoordtoets(['ziek', 'zwanger*', 'ptss', 'depressi*']);
  it.each(['Is ziek', 'ZIEK.', 'zwangerschapsverlof', 'heeft PTSS', 'een dépressie', 'ziek/afwezig'])('finds %s', (tekst) => {
    expect(toets(tekst)).toBe(true);
  });
  it.each(['muziek', 'ziekteverlof', 'gaat goed', ''])('does not find %s', (tekst) => {
    expect(toets(tekst)).toBe(false);
  });
  it('without words finds nothing', () => {
    expect(maakWoordtoets([])('ziek')).toBe(false);
  });
});

describe('other values', () => {
  it('tells a formula by its first character', () => {
    expect(['=1+1', '+31', '-', '@x'].every(isFormule)).toBe(true);
    expect(['1=1', 'a', '', "'=1"].some(isFormule)).toBe(false);
  });

  it('writes a moment in UTC, and takes none without an offset', () => {
    expect(leesTijdstip('2025-02-03T09:00:00+01:00')).toBe('2025-02-03T08:00:00.000Z');
    expect(leesTijdstip('2025-02-03 08:00:00.5z')).toBe('2025-02-03T08:00:00.500Z');
    for (const tekst of ['2025-02-03T08:00:00', '2025-02-03', '2025-02-30T08:00:00Z', '2025-02-03T25:00:00Z', '']) expect(leesTijdstip(tekst)).toBeNull();
  });

  it('makes any text fit to store', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (tekst) => {
      expect(schoon(tekst)).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
    }));
    expect(schoon(' a\u0000b\n\ud800 ')).toBe('ab\n\ufffd');
  });
});

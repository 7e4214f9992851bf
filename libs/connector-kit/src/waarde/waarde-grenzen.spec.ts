import { describe, expect, it } from '@jest/globals';
import { leesDatum, leesGeboortedatum } from './datum.js';
import { leesNummer } from './nummer.js';
import { schoon } from './schoon.js';
import { leesTijdstip } from './tijdstip.js';
import { bevatBsn, maakWoordtoets } from './toelichting.js';
import { leesKwartieren } from './uren.js';
import { zonderLege } from './zonder-lege.js';

describe('leesTijdstip', () => {
  it.each([
    ['2025-02-03T00:00:00Z', '2025-02-03T00:00:00.000Z'],
    ['2025-02-03t19:59:59z', '2025-02-03T19:59:59.000Z'],
    ['2025-02-03T23:59:59.123456789+00:00', '2025-02-03T23:59:59.123Z'],
    ['2025-02-03 08:00:00-01:30', '2025-02-03T09:30:00.000Z'],
    ['2025-02-03T08:00:00+23:59', '2025-02-02T08:01:00.000Z'],
    ['2025-02-03T08:00:00-19:00', '2025-02-04T03:00:00.000Z'],
  ])('reads %s as %s', (tekst, moment) => {
    expect(leesTijdstip(tekst)).toBe(moment);
  });

  it.each([
    '2025-02-03T24:00:00Z', '2025-02-03T30:00:00Z', '2025-02-03T08:60:00Z', '2025-02-03T08:00:60Z', '2025-02-03T08:00:00.Z', '2025-02-03T08:00:00.1234567890Z', '2025-02-03T08:00Z',
    '2025-02-03T08:00:00+24:00', '2025-02-03T08:00:00+01:60', '2025-02-03T08:00:00+0100', '2025-02-03T08:00:00+1', '2025-02-03_08:00:00Z', ' 2025-02-03T08:00:00Z', '2025-02-03T08:00:00Z ',
    '12025-02-03T08:00:00Z', '2025-2-3T08:00:00Z', '2025-02-03T8:00:00Z', '2025-02-03T08:0:00Z', '2025-02-03T08:00:0Z', '2025-02-03T08:00:00ZZ', '2025-02-03T08:00:00X',
  ])('does not read %j', (tekst) => {
    expect(leesTijdstip(tekst)).toBeNull();
  });
});

describe('dates', () => {
  it.each(['x2025-09-01', '2025-09-01x', 'x01-09-2025', '01-09-2025x', '12025-09-01', '01-09-20255', '2025-009-01', '001-09-2025', '2025-09-001', '01-009-2025', '2025/09-01', '01.09.2025', '-09-2025', '2025--01'])('are not read from %s', (tekst) => {
    expect([leesDatum(tekst), leesGeboortedatum(tekst)]).toEqual([null, null]);
  });

  it.each(['19900', 'x1990', '1990x', '199', '1990-05'])('of birth are not read from %s', (tekst) => {
    expect(leesGeboortedatum(tekst)).toBeNull();
  });

  it('of birth may lack the day, or the day and the month, but not the month alone', () => {
    expect(['0000-05-00', '1990-00-17', '0000-05-17'].map(leesGeboortedatum)).toEqual([null, null, null]);
    expect(['1990-5-0', '1990/12/00', '0-0-1990'].map(leesGeboortedatum)).toEqual(['1990-05-00', '1990-12-00', '1990-00-00']);
  });
});

describe('numbers', () => {
  it('are read at their full length and down to seven digits', () => {
    expect(leesNummer('1234567', 9)).toEqual({ nummer: '001234567', aangevuld: true });
    expect(leesNummer('123456', 9)).toBeNull();
    expect(leesNummer('123456789', 9)).toEqual({ nummer: '123456789', aangevuld: false });
    expect(leesNummer('1234567890', 9)).toBeNull();
    expect([leesNummer('x12345678', 9), leesNummer('12345678x', 9)]).toEqual([null, null]);
  });
});

describe('hours', () => {
  it.each<[string, number | string]>([
    ['999999999', 3_999_999_996], ['1,2500', 5], ['1,50', 6], ['1,75', 7], ['1.00', 4], ['+', 'uren-geen-getal'], ['x1', 'uren-geen-getal'], ['1x', 'uren-geen-getal'], ['--1', 'uren-geen-getal'], ['1,2,5', 'uren-geen-getal'],
    ['1;5', 'uren-geen-getal'], ['1,x', 'uren-geen-getal'], ['-,', 'uren-geen-getal'], ['-0,25', 'uren-negatief'], ['-9', 'uren-negatief'], ['-1,1', 'uren-negatief'], ['-25,25', 'uren-negatief'], ['+0,1', 'uren-geen-kwartier'], ['1,05', 'uren-geen-kwartier'], ['1,525', 'uren-geen-kwartier'],
  ])('%s are %s', (tekst, uitkomst) => {
    expect(leesKwartieren(tekst)).toBe(uitkomst);
  });
});

describe('notes', () => {
  it('hold a BSN also when it starts within another number', () => {
    expect(bevatBsn('9 1 05 000 024')).toBe(true);
    expect(bevatBsn('105.000.02.4')).toBe(true);
    expect(['105..000024', '105 .000024', '105-000-024', '10500002 en 4', '1050000240', '9105000024'].filter(bevatBsn)).toEqual([]);
  });

  it('hold one beside another, whatever was looked at before', () => {
    for (let keer = 0; keer < 2; keer++) expect(['105000024', '105000025 105000024', '105000025'].map(bevatBsn)).toEqual([true, true, false]);
  });
});

describe('a word list', () => {
  it('takes its words as they are written, not as patterns', () => {
    const toets = maakWoordtoets(['a.b', 'c+', '(d)', 'e|f', '*g', 'h\\', 'i*j*']);
    expect(['a.b', 'c+', '(d)', 'e|f', '*g', 'h\\', 'i*jk'].map(toets)).toEqual([true, true, true, true, true, true, true]);
    expect(['axb', 'cc', 'e', 'f', 'g', 'ij', 'iij'].map(toets)).toEqual([false, false, false, false, false, false, false]);
  });

  it('without words finds nothing, not even between them', () => {
    expect(['', 'gaat goed.', '.'].map(maakWoordtoets([]))).toEqual([false, false, false]);
  });

  it('folds its own words too', () => {
    expect(maakWoordtoets(['Épilepsie'])('epilepsie')).toBe(true);
  });

  it('matches longer words only behind a star', () => {
    const toets = maakWoordtoets(['ziek*', 'arts']);
    expect(['ziekenhuis', 'ziek', 'arts'].map(toets)).toEqual([true, true, true]);
    expect(['artsen', 'dierenarts', 'onziek', 'ziekq1'].map(toets)).toEqual([false, false, false, true]);
  });
});

describe('text fit to store', () => {
  it('keeps tabs and line breaks and loses every other control character', () => {
    const tekens = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('');
    expect(schoon(`a${tekens}\u007fb`)).toBe('a\t\n\rb');
    expect(schoon('\u0000\u0001a\u0002')).toBe('a');
  });

  it('keeps whole surrogate pairs and replaces each half', () => {
    expect(schoon('a😀b')).toBe('a😀b');
    expect(schoon('\udc00a\ud800\ud800')).toBe('\ufffda\ufffd\ufffd');
  });
});

describe('zonderLege', () => {
  it('leaves out what is undefined and nothing else', () => {
    expect(zonderLege({ a: undefined, b: null, c: '', d: 0, e: false })).toStrictEqual({ b: null, c: '', d: 0, e: false });
  });
});

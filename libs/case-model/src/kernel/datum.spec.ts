import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagErna, isBestaandeDatum, plusMaanden } from './datum.js';

const DAG = 86_400_000;
const eenDatum = fc.integer({ min: -690_000, max: 2_900_000 }).map(opDag);

function opDag(dagen: number): string {
  return new Date(dagen * DAG).toISOString().slice(0, 10);
}

function dagnummer(datum: string): number {
  return Date.parse(datum) / DAG;
}

describe('isBestaandeDatum', () => {
  it.each(['2025-01-01', '2025-12-31', '2024-02-29', '2000-02-29', '2025-04-30', '0001-01-01'])('takes %s', (datum) => {
    expect(isBestaandeDatum(datum)).toBe(true);
  });

  it.each([
    '2025-06-31', '2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-10-00', '0000-01-01', '1990-00-00', '2025-01-32',
    '2025-04-31', '2025-09-31', '2025-11-31', '', '2025-1-1', '2025-01-01T00:00', ' 2025-01-01', '20250101', '01-01-2025', '12025-01-01',
  ])('refuses %s', (datum) => {
    expect(isBestaandeDatum(datum)).toBe(false);
  });

  it('takes every day of the calendar', () => {
    fc.assert(fc.property(eenDatum, (datum) => isBestaandeDatum(datum)));
  });
});

describe('dagErna', () => {
  it.each([
    ['2025-06-10', '2025-06-11'],
    ['2025-06-30', '2025-07-01'],
    ['2025-07-31', '2025-08-01'],
    ['2025-12-31', '2026-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-02-28', '2025-03-01'],
    ['2024-02-29', '2024-03-01'],
    ['2025-01-08', '2025-01-09'],
    ['9999-12-31', '10000-01-01'],
    ['10000-01-01', '10000-01-02'],
  ])('%s is followed by %s', (datum, erna) => {
    expect(dagErna(datum)).toBe(erna);
  });

  it('goes through the calendar without a gap', () => {
    fc.assert(fc.property(eenDatum, (datum) => dagnummer(dagErna(datum)) === dagnummer(datum) + 1));
  });
});

describe('plusMaanden', () => {
  it.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-08-31', 12, '2026-08-31'],
    ['2025-05-31', 1, '2025-06-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-11-30', 1, '2025-12-30'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-03-31', -13, '2024-02-29'],
  ])('%s and %d months is %s', (datum, aantal, uitkomst) => {
    expect(plusMaanden(datum, aantal)).toBe(uitkomst);
  });

  it('of no months is the day itself', () => {
    fc.assert(fc.property(eenDatum, (datum) => plusMaanden(datum, 0) === datum));
  });

  it('lands in the month that many months on, on the same day or the last one', () => {
    fc.assert(
      fc.property(eenDatum, fc.integer({ min: -600, max: 600 }), (datum, aantal) => {
        const uitkomst = plusMaanden(datum, aantal);
        expect(isBestaandeDatum(uitkomst)).toBe(true);
        expect(maandtelling(uitkomst) - maandtelling(datum)).toBe(aantal);
        const dag = uitkomst.slice(8);
        expect(dag === datum.slice(8) || dagErna(uitkomst).endsWith('-01')).toBe(true);
      }),
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(eenDatum, eenDatum, fc.integer({ min: 0, max: 600 }), (a, b, aantal) => {
        const [eerst, laatst] = a <= b ? [a, b] : [b, a];
        expect(plusMaanden(eerst, aantal) <= plusMaanden(laatst, aantal)).toBe(true);
      }),
    );
  });
});

function maandtelling(datum: string): number {
  return Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7));
}

import { describe, expect, it } from '@jest/globals';
import { tempo, type Tempovraag } from './tempo.js';
import type { Urenperiode } from './urenperiode.js';

/** `2026-01 24` is 24 quarters of an hour in January. */
function maanden(...tekst: string[]): Urenperiode[] {
  return tekst.map((een) => {
    const [maand = '', kwartieren = ''] = een.split(' ');
    const volgende = new Date(`${maand}-01T00:00:00Z`);
    volgende.setUTCMonth(volgende.getUTCMonth() + 1);
    return { start: `${maand}-01`, eind: volgende.toISOString().slice(0, 10), kwartieren: Number(kwartieren) };
  });
}

const K1: Urenperiode = { start: '2026-01-01', eind: '2026-04-01', kwartieren: 300 };
const K2: Urenperiode = { start: '2026-04-01', eind: '2026-07-01', kwartieren: 200 };
const K3: Urenperiode = { start: '2026-07-01', eind: '2026-10-01', kwartieren: 100 };
const HALFJAAR = maanden('2026-01 90', '2026-02 90', '2026-03 90', '2026-04 90', '2026-05 90', '2026-06 90');

function op(peildatum: string, perioden: readonly Urenperiode[], rest: Partial<Tempovraag> = {}): string | null {
  const gevonden = tempo({ soort: 'maand', sinds: null, peildatum, perioden, ...rest });
  return gevonden && `${gevonden.kwartieren} in ${gevonden.dagen} tot ${gevonden.tot}`;
}

describe('the pace', () => {
  it('is that of the half-year up to the newest report, with the days as the calendar has them', () => {
    expect(op('2026-07-15', HALFJAAR)).toBe('540 in 181 tot 2026-07-01');
    expect(op('2026-07-15', [...HALFJAAR, ...maanden('2025-11 999', '2025-12 999')])).toBe('540 in 181 tot 2026-07-01');
    expect(op('2028-03-10', maanden('2027-09 60', '2028-02 60'))).toBe('120 in 182 tot 2028-03-01');
  });

  it('is none where nothing was done in that time', () => {
    expect([op('2026-07-15', []), op('2026-07-15', maanden('2026-06 0')), op('2026-07-15', [], { sinds: '2026-01-01' })]).toEqual([null, null, null]);
  });

  it('does not take a month for empty whose report may still come, and does once it is a month late', () => {
    const tot = maanden('2026-01 90', '2026-02 90', '2026-03 90', '2026-04 90', '2026-05 90');
    expect(op('2026-07-31', tot)).toBe('450 in 151 tot 2026-06-01');
    expect(op('2026-08-01', tot)).toBe('450 in 181 tot 2026-07-01');
    expect(op('2026-12-31', tot)).toBe('90 in 184 tot 2026-11-01');
  });

  it('counts a gap between two reports as time in which nothing was done', () => {
    expect(op('2026-07-15', maanden('2026-01 90', '2026-06 90'))).toBe('180 in 181 tot 2026-07-01');
  });

  it('begins with the first lesson or placement', () => {
    expect(op('2026-07-15', maanden('2026-05 90', '2026-06 90'))).toBe('180 in 61 tot 2026-07-01');
    expect(op('2026-07-15', maanden('2026-05 90', '2026-06 90'), { sinds: '2026-05-20' })).toBe('180 in 42 tot 2026-07-01');
    expect(op('2026-07-15', maanden('2026-05 90', '2026-06 90'), { sinds: '2026-04-01' })).toBe('180 in 91 tot 2026-07-01');
    expect(op('2026-07-15', HALFJAAR, { sinds: '2025-06-01' })).toBe('540 in 181 tot 2026-07-01');
    expect(op('2026-07-15', maanden('2026-05 90', '2026-06 90'), { sinds: '2026-06-01' })).toBe('180 in 61 tot 2026-07-01');
  });

  it('of quarters is that of the last two', () => {
    expect(op('2026-10-15', [K3, K1, K2], { soort: 'kwartaal' })).toBe('300 in 183 tot 2026-10-01');
    expect(op('2026-10-31', [K1, K2], { soort: 'kwartaal' })).toBe('500 in 181 tot 2026-07-01');
    expect(op('2026-11-01', [K1, K2], { soort: 'kwartaal' })).toBe('200 in 183 tot 2026-10-01');
  });
});

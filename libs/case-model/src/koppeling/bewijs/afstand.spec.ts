import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gelijkenis, scheeltEen } from './afstand.js';

const woord = fc.stringMatching(/^[abc]{0,8}$/);
const invoegen = (tekst: string, plaats: number, letter: string): string => tekst.slice(0, plaats) + letter + tekst.slice(plaats);

describe('scheeltEen', () => {
  it.each([
    ['omar', 'omer', true], ['omar', 'oma', true], ['omar', 'omarr', true], ['omar', 'moar', true], ['omar', 'omra', true], ['omar', 'mora', false], ['omar', 'omar', false], ['omar', 'amer', false], ['omar', 'om', false],
    ['', 'a', true], ['', '', false], ['ab', 'ba', true], ['abcd', 'badc', false], ['0123', '0132', true],
  ])('%s and %s: %s', (a, b, verwacht) => {
    expect([scheeltEen(a, b), scheeltEen(b, a)]).toEqual([verwacht, verwacht]);
  });

  it('sees every single slip', () => {
    fc.assert(fc.property(woord, fc.nat(8), fc.constantFrom('x', 'y'), (tekst, plek, letter) => {
      const plaats = Math.min(plek, tekst.length);
      expect(scheeltEen(tekst, invoegen(tekst, plaats, letter))).toBe(true);
      if (plaats < tekst.length) expect(scheeltEen(tekst, invoegen(tekst.slice(0, plaats) + tekst.slice(plaats + 1), plaats, letter))).toBe(true);
    }));
  });
});

describe('gelijkenis', () => {
  // Winkler's own examples (1990, 2006), and one whose letters are one apart.
  it.each([['MARTHA', 'MARHTA', 0.961], ['DIXON', 'DICKSONX', 0.813], ['JELLYFISH', 'SMELLYFISH', 0.896], ['DWAYNE', 'DUANE', 0.84], ['abc', 'xyz', 0], ['', '', 0], ['a', '', 0], ['a', 'a', 1]])('of %s and %s is %d', (a, b, verwacht) => {
    expect(gelijkenis(a, b)).toBeCloseTo(verwacht, 3);
  });

  it('is symmetric, of a name with itself 1, and never outside 0 and 1; also of long names', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-f]{1,40}$/), fc.stringMatching(/^[a-f]{1,40}$/), (a, b) => {
      expect(gelijkenis(a, a)).toBeCloseTo(1, 10);
      expect(gelijkenis(a, b)).toBe(gelijkenis(b, a));
      expect(gelijkenis(a, b)).toBeGreaterThanOrEqual(0);
      expect(gelijkenis(a, b)).toBeLessThanOrEqual(1);
    }));
  });
});

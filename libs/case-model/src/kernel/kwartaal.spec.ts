import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagErna } from './datum.js';
import { kwartaalEinde, kwartaalVan, vorigKwartaal } from './kwartaal.js';

describe('kwartaalEinde', () => {
  it.each([
    ['2025K1', '2025-03-31'],
    ['2024K2', '2024-06-30'],
    ['2025K3', '2025-09-30'],
    ['2025K4', '2025-12-31'],
  ])('%s ends on %s', (kwartaal, einde) => {
    expect(kwartaalEinde(kwartaal)).toBe(einde);
  });
});

describe('vorigKwartaal', () => {
  it.each([
    ['2026K1', '2025K4'],
    ['2026K2', '2026K1'],
    ['2026K4', '2026K3'],
    ['1000K1', '0999K4'],
  ])('%s follows %s', (kwartaal, vorig) => {
    expect(vorigKwartaal(kwartaal)).toBe(vorig);
  });

  it('ends on the eve of the quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 4 }), (jaar, nummer) => {
        const kwartaal = `${jaar}K${nummer}`;
        expect(kwartaalVan(dagErna(kwartaalEinde(vorigKwartaal(kwartaal))))).toBe(kwartaal);
        expect(kwartaalVan(kwartaalEinde(kwartaal))).toBe(kwartaal);
      }),
    );
  });
});

describe('kwartaalVan', () => {
  it.each([
    ['2025-01-01', '2025K1'],
    ['2025-03-31', '2025K1'],
    ['2025-04-01', '2025K2'],
    ['2025-09-30', '2025K3'],
    ['2025-10-01', '2025K4'],
    ['2025-12-31', '2025K4'],
  ])('%s lies in %s', (datum, kwartaal) => {
    expect(kwartaalVan(datum)).toBe(kwartaal);
  });
});

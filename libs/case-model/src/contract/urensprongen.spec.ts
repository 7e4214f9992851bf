import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deelnemerregel, vorigeRegel, zonder } from '../../../../test/support/builders/deelnemerregel.builder.js';
import { mediaan } from './mediaan.js';
import { type Regelpaar, urensprongen } from './urensprongen.js';

/** Quarters of an hour a week then and now, over twelve weeks of each quarter. */
const paar = (toen: number, nu: number, naam = 'D1'): Regelpaar => ({
  nu: deelnemerregel(naam, { start: '2026-04-08', gevolgd: nu * 12 }), vorig: vorigeRegel(naam, { start: '2026-01-07', gevolgd: toen * 12 }),
});
const rustig = (aantal: number): Regelpaar[] => Array.from({ length: aantal }, (_, i) => paar(40, 40 + (i % 2), `R${i}`));
const namen = (paren: readonly Regelpaar[]): (string | null)[] => urensprongen(paren).map(({ nu }) => nu.deelnemer);

describe('a jump in hours', () => {
  it.each([[40, 57, 1], [40, 56, 0], [57, 40, 1], [56, 40, 0]])('of one participant alone is more than four hours a week: from %d to %d quarters of an hour', (toen, nu, aantal) => {
    expect(urensprongen([paar(toen, nu)])).toHaveLength(aantal);
  });

  it('is seen among others who go on as before', () => {
    expect(namen([...rustig(8), paar(40, 80, 'hoog'), { ...paar(40, 80, 'nieuw'), vorig: undefined }, paar(40, 5, 'laag')])).toEqual(['hoog', 'laag']);
  });

  it('is not one when everybody moves as much', () => {
    expect(urensprongen(Array.from({ length: 6 }, (_, i) => paar(60, 30, `D${i}`)))).toEqual([]);
    expect(namen([...Array.from({ length: 6 }, (_, i) => paar(60, 30, `D${i}`)), paar(60, 60, 'zelfde')])).toEqual(['zelfde']);
  });

  it('asks for five to know what everybody does', () => {
    const groep = Array.from({ length: 5 }, (_, i) => paar(60, 40, `D${i}`));
    expect(urensprongen(groep)).toEqual([]);
    expect(urensprongen(groep.slice(1))).toHaveLength(4);
    expect(urensprongen([...groep.slice(1), { ...paar(60, 40, 'nieuw'), vorig: undefined }])).toHaveLength(4);
  });

  it('is wider where hours vary much', () => {
    const wild = [-30, -15, 0, 15, 30].map((verschil, i) => paar(60, 60 + verschil, `W${i}`));
    expect(namen([...wild, paar(60, 160, 'binnen')])).toEqual([]);
    expect(namen([...wild, paar(60, 190, 'buiten')])).toEqual(['buiten']);
  });

  it('is measured over four weeks of lessons in both quarters', () => {
    const kort = (dagen: number): Regelpaar => ({ nu: deelnemerregel('D1', { start: `2026-06-${String(31 - dagen).padStart(2, '0')}`, gevolgd: 400 }), vorig: vorigeRegel('D1', { gevolgd: 0 }) });
    expect(urensprongen([kort(28)])).toHaveLength(1);
    expect(urensprongen([kort(27)])).toEqual([]);
    expect(urensprongen([{ ...paar(40, 90), vorig: vorigeRegel('D1', { start: '2026-03-05' }) }])).toEqual([]);
    expect(urensprongen([{ ...paar(40, 90), nu: zonder(deelnemerregel('D1', { gevolgd: 2000 }), 'start') }])).toEqual([]);
    expect(urensprongen([{ ...paar(40, 90), vorig: undefined }])).toEqual([]);
  });

  it('does not depend on the order, nor on a change that all have in common', () => {
    const tempo = fc.integer({ min: 0, max: 80 });
    fc.assert(fc.property(fc.array(fc.tuple(tempo, tempo), { minLength: 5, maxLength: 15 }), fc.integer({ min: 0, max: 40 }), (tempi, erbij) => {
      const paren = tempi.map(([toen, nu], i) => paar(toen, nu, `D${i}`));
      const gevonden = namen(paren).sort();
      expect(namen([...paren].reverse()).sort()).toEqual(gevonden);
      expect(namen(tempi.map(([toen, nu], i) => paar(toen, nu + erbij, `D${i}`))).sort()).toEqual(gevonden);
    }));
  });
});

describe('the median', () => {
  it.each<[number[], number | null]>([[[], null], [[3], 3], [[1, 3], 2], [[10, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[-1, -5], -3]])('of %j is %j', (getallen, verwacht) => expect(mediaan(getallen)).toBe(verwacht));

  it('leaves its numbers as they were', () => {
    const getallen = [3, 1, 2];
    mediaan(getallen);
    expect(getallen).toEqual([3, 1, 2]);
  });
});

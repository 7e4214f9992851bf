import { describe, expect, it } from '@jest/globals';
import { ontleedNaam } from './naamdeel.js';
import { frequentie, klankfrequentie, leesNamen } from './naamfrequentie.js';
import { NAAMTABEL } from './naamtabel.js';

const naam = (tekst: string) => ontleedNaam(tekst)!;

describe('the table of names', () => {
  it('divides all people over its groups, and nobody twice within one', () => {
    expect(NAAMTABEL.reduce((som, { promille }) => som + promille, 0)).toBe(1000);
    for (const { mannen, vrouwen, families } of NAAMTABEL) {
      for (const lijst of [mannen, vrouwen, families].map(leesNamen)) {
        expect(new Set(lijst.map(([n]) => n)).size).toBe(lijst.length);
        expect(lijst.every(([n, deel]) => n !== '' && deel > 0)).toBe(true);
        expect(lijst.reduce((som, [, deel]) => som + deel, 0)).toBeLessThan(0.9);
      }
    }
  });
});

describe('how often a name is borne', () => {
  it('is its share of each group that has it, of both sexes for a given name', () => {
    expect(frequentie('voornaam', naam('Filmon'))).toBeCloseTo((0.11 * 0.019) / 2, 8);
    expect(frequentie('voornaam', naam('Bilal'))).toBeCloseTo((0.48 * 0.006 + 0.12 * 0.003 + 0.04 * 0.005) / 2, 8);
    expect(frequentie('achternaam', naam('YILMAZ'))).toBeCloseTo(0.12 * 0.016, 8);
    expect(frequentie('achternaam', naam('Al-Mohammad'))).toBe(frequentie('achternaam', naam('mohammad')));
  });

  it('is that of a rare name where the table does not have it', () => {
    expect([frequentie('achternaam', naam('Qwertz')), klankfrequentie('achternaam', naam('Qwertz'))]).toEqual([0.00003, 0.00003]);
    expect([frequentie('voornaam', naam('Qwertz')), klankfrequentie('voornaam', naam('Qwertz'))]).toEqual([0.00005, 0.00005]);
  });

  it('by its sound is never less than as written, and counts all spellings', () => {
    for (const { mannen, vrouwen } of NAAMTABEL) for (const [n] of [...leesNamen(mannen), ...leesNamen(vrouwen)]) expect([n, klankfrequentie('voornaam', naam(n)) >= frequentie('voornaam', naam(n)) - 1e-12]).toEqual([n, true]);
    const spellingen = ['Mohammad', 'Mohamad', 'Mohammed', 'Mohamed', 'Muhammad'].reduce((som, n) => som + frequentie('voornaam', naam(n)), 0);
    expect(klankfrequentie('voornaam', naam('Mouhamed'))).toBeCloseTo(spellingen, 8);
  });
});

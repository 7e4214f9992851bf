import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ontleedNaam } from './naamdeel.js';
import { gedeeldeWoorden, vergelijkNaam } from './vergelijk-naam.js';

describe('vergelijkNaam', () => {
  it.each([
    ['Al-Masri', 'masri', 'gelijk'], ['Çelik', 'CELIK', 'gelijk'], ['van der Berg', 'Berg', 'gelijk'],
    ['Mohammed', 'Muhammad', 'klank'], ['Alhussein', 'Al Husain', 'klank'], ['Rachid', 'Rashid', 'klank'], ['Nour Eddin', 'Nureddin', 'klank'],
    ['Kovalenko', 'Kovalnko', 'bijna'], ['Khalid', 'Khaled', 'bijna'], ['Tekle', 'Tekla', 'klank'], ['Hashemi', 'Hashimi', 'bijna'],
    ['Ali', 'Ala', 'anders'], ['Kaya', 'Kara', 'bijna'],
    ['García Muñoz', 'Munoz', 'deel'], ['Ahmad Zia', 'Ahmed', 'deel'], ['Farah Nur Ali', 'Nur Farah', 'deel'], ['A. Zia', 'A.', 'voorletter'],
    ['Weldemariam', 'Woldemaryem', 'lijkt'], ['Samira', 'Samar', 'lijkt'], ['Shevchenko', 'Shevtschenkova', 'lijkt'], ['Huda', 'Hadi', 'anders'],
    ['M.', 'Mohammed', 'voorletter'], ['M. A.', 'Mohammed Ali', 'voorletter'], ['K.', 'Mohammed', 'anders'], ['Haddad', 'Tekle', 'anders'],
  ] as const)('%s and %s: %s', (a, b, niveau) => {
    expect([vergelijkNaam(ontleedNaam(a), ontleedNaam(b)), vergelijkNaam(ontleedNaam(b), ontleedNaam(a))]).toEqual([niveau, niveau]);
  });

  it.each([[undefined, 'Ali'], ['', 'Ali'], ['-', 'Ali'], [undefined, undefined]])('%s and %s say nothing', (a, b) => {
    expect([vergelijkNaam(ontleedNaam(a), ontleedNaam(b)), vergelijkNaam(ontleedNaam(b), ontleedNaam(a))]).toEqual([null, null]);
  });

  it('is symmetric, and of a name with itself equal', () => {
    const naam = fc.array(fc.stringMatching(/^[abehkmostu]{1,7}$/), { minLength: 1, maxLength: 3 }).map((woorden) => ontleedNaam(woorden.join(' ')));
    fc.assert(fc.property(naam, naam, (a, b) => {
      expect(vergelijkNaam(a, b)).toBe(vergelijkNaam(b, a));
      expect(vergelijkNaam(a, a)).toBe('gelijk');
    }));
  });
});

describe('gedeeldeWoorden', () => {
  const woorden = (naam: string) => ontleedNaam(naam)!.woorden;
  it('are those of the shorter name if the longer one has them all, each once', () => {
    const gedeeld = (a: string, b: string): string[] => gedeeldeWoorden(woorden(a), woorden(b)).map(({ tekst }) => tekst);
    expect(gedeeld('Farah Nur', 'Nuur Ali Farah')).toEqual(['farah', 'nur']);
    expect(gedeeld('Nuur Ali Farah', 'Farah Nur')).toEqual(['farah', 'nur']);
    expect(gedeeld('Ali Ali', 'Ali Farah')).toEqual([]);
    expect(gedeeld('Ali Ali', 'Aly Farah Ali')).toEqual(['ali', 'ali']);
    expect(gedeeld('Ali', 'Farah')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { naamDatumTegenstrijdig } from './naam-datum-tegenstrijdig.js';

const OMAR: Persoonsdeel = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Persoonsdeel = { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };

function beideKanten(a: Persoonsdeel, b: Persoonsdeel): boolean[] {
  return [naamDatumTegenstrijdig(a, b), naamDatumTegenstrijdig(b, a)];
}

describe('naamDatumTegenstrijdig', () => {
  it('holds when both the name and the birth date are another', () => {
    expect(beideKanten(OMAR, SELAM)).toEqual([true, true]);
    expect(beideKanten(OMAR, { ...SELAM, geslachtsnaam: 'Haddad' })).toEqual([true, true]);
    expect(beideKanten(OMAR, { ...SELAM, voornamen: 'Omar' })).toEqual([true, true]);
  });

  it.each<[string, Persoonsdeel]>([
    ['the name agrees', { ...OMAR, geboortedatum: SELAM.geboortedatum! }],
    ['the birth date agrees', { ...SELAM, geboortedatum: OMAR.geboortedatum! }],
    ['only the year is known and agrees', { ...SELAM, geboortedatum: '1991-01-01' }],
    ['the name agrees but for marks and particles', { geslachtsnaam: 'Al-Háddad', voornamen: 'OMAR', geboortedatum: '1988-11-02' }],
    ['surname and given names changed places', { geslachtsnaam: 'Omar', voornamen: 'Haddad', geboortedatum: '1988-11-02' }],
    ['no surname is given', { voornamen: 'Selam', geboortedatum: '1988-11-02' }],
    ['no given names are given', { geslachtsnaam: 'Tekle', geboortedatum: '1988-11-02' }],
    ['the surname has no letters', { ...SELAM, geslachtsnaam: '-' }],
    ['the given names have no letters', { ...SELAM, voornamen: '-' }],
    ['no birth date is given', { geslachtsnaam: 'Tekle', voornamen: 'Selam' }],
    ['nothing is given', {}],
  ])('does not hold when %s', (_, ander) => {
    expect(beideKanten(OMAR, ander)).toEqual([false, false]);
  });
});

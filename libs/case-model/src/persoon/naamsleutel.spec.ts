import { describe, expect, it } from '@jest/globals';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { naamsleutel } from './naamsleutel.js';

const SAFA: Persoonsdeel = { geslachtsnaam: 'Al-Hakimi', voornamen: 'Safa', geboortedatum: '1974-05-17' };

describe('naamsleutel', () => {
  it('is the folded surname, given names and birth date', () => {
    expect(naamsleutel(SAFA)).toBe('hakimi|safa|1974-05-17');
  });

  it('leaves the prefix out, wherever it is written', () => {
    const apart = naamsleutel({ ...SAFA, geslachtsnaam: 'Berg', voorvoegsel: 'van den' });
    expect(apart).toBe(naamsleutel({ ...SAFA, geslachtsnaam: 'van den Berg' }));
  });

  it.each<[string, Persoonsdeel]>([
    ['no surname', { voornamen: 'Safa', geboortedatum: '1974-05-17' }],
    ['no given names', { geslachtsnaam: 'Hakimi', geboortedatum: '1974-05-17' }],
    ['no birth date', { geslachtsnaam: 'Hakimi', voornamen: 'Safa' }],
    ['a surname without letters', { ...SAFA, geslachtsnaam: '-' }],
    ['given names without letters', { ...SAFA, voornamen: '.' }],
    ['a partial birth date', { ...SAFA, geboortedatum: '1974-00-00' }],
    ['an unknown day', { ...SAFA, geboortedatum: '1974-05-00' }],
    ['1 January', { ...SAFA, geboortedatum: '1974-01-01' }],
    ['1 July', { ...SAFA, geboortedatum: '1974-07-01' }],
  ])('proves too little with %s', (_, persoon) => {
    expect(naamsleutel(persoon)).toBeNull();
  });

  it('does not run surname and given names together', () => {
    expect(naamsleutel({ ...SAFA, geslachtsnaam: 'Hakimis', voornamen: 'Afa' })).not.toBe(naamsleutel(SAFA));
  });
});

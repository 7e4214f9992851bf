import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kandidaatsleutels } from './kandidaatsleutels.js';
import type { Beschrijving } from './weegbaar.js';

const OMAR: Beschrijving = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', bsn: '105000012', vNummer: '2800000001' };
const raken = (a: Beschrijving, b: Beschrijving): boolean => kandidaatsleutels(a).some((sleutel) => kandidaatsleutels(b).includes(sleutel));

describe('kandidaatsleutels', () => {
  it('are one kind for each difference that they allow for', () => {
    expect(kandidaatsleutels(OMAR)).toEqual([
      'nn/amr/htt', 'gd/1991-05-17', 'vd/amr/05/17', 'an/htt/1991', 'vj/amr/h/1991', 'bsn/105000012', 'bsn/voor/1050/1991', 'bsn/achter/00012/1991', 'vnr/2800000001', 'vnr/voor/28000/1991', 'vnr/achter/00001/1991',
    ]);
    expect(kandidaatsleutels({ geslachtsnaam: 'García Muñoz', voornamen: 'Ahmad Zia', geboortedatum: '1991-01-01' })).toEqual([
      'nn/amt/krsmns', 'an/krsmns/1991', 'an/krs/1991', 'an/mns/1991', 'vj/amt/k/1991', 'vj/zia/k/1991',
    ].map((sleutel) => sleutel.replaceAll('krs', 'krc')));
    expect(kandidaatsleutels({ bsn: '105000012' })).toEqual(['bsn/105000012']);
    expect(kandidaatsleutels({ voornamen: 'Omar', geboortedatum: '1991-00-00' })).toEqual([]);
    expect(kandidaatsleutels({})).toEqual([]);
  });

  it.each<[string, Beschrijving]>([
    ['spelt otherwise', { ...OMAR, geslachtsnaam: 'Hadid', voornamen: 'Umar' }],
    ['has a birth date without its day', { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-00-00' }],
    ['has another surname and the day and month in each other\'s place', { geslachtsnaam: 'Tekle', voornamen: 'Omar', geboortedatum: '1991-05-17' }],
    ['has another year', { geslachtsnaam: 'Tekle', voornamen: 'Umar', geboortedatum: '1981-05-17' }],
    ['has both names in each other\'s place and no birth date', { geslachtsnaam: 'Omar', voornamen: 'Haddad' }],
    ['has initials, and another day', { geslachtsnaam: 'Haddad', voornamen: 'O.', geboortedatum: '1991-08-02' }],
    ['has another name and birth date beside its V-nummer', { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02', vNummer: '2800000001' }],
    ['has a slip at the end of its V-nummer', { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1991-11-02', vNummer: '2800000010' }],
    ['has a slip at the head of its BSN', { geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1991-11-02', onbruikbaar: { bsn: '501000012' } }],
  ])('find somebody when a line %s', (_, regel) => {
    expect(raken(OMAR, regel)).toBe(true);
  });

  it('are each given once, and hold no value that was not given', () => {
    const naam = fc.constantFrom('Omar', 'Haddad', 'Al Haddad Haddad', 'Cali', 'Achraf Ashraf', '', '-');
    const datum = fc.constantFrom('1991-05-17', '1991-05-05', '1991-01-01', '1991-00-00');
    fc.assert(fc.property(naam, naam, fc.option(datum, { nil: undefined }), (geslachtsnaam, voornamen, geboortedatum) => {
      const sleutels = kandidaatsleutels({ geslachtsnaam, voornamen, ...(geboortedatum === undefined ? {} : { geboortedatum }) });
      expect(new Set(sleutels).size).toBe(sleutels.length);
      expect(sleutels.some((sleutel) => sleutel.includes('undefined') || sleutel.includes('//'))).toBe(false);
      if (geboortedatum === undefined) expect(sleutels.every((sleutel) => sleutel.startsWith('nn/'))).toBe(true);
    }));
  });
});

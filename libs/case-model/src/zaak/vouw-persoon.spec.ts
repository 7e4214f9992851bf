import { describe, expect, it } from '@jest/globals';
import type { Feit, Persoonsdeel } from '#libs/case-model';
import { aanmeldingFeit, coaFeit, mijlpaalFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwPersoon } from './vouw-persoon.js';

const OMAR: Persoonsdeel = { bsn: '015000011', vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M' };

function coa(persoon: Persoonsdeel, verzonden = '2025-02-03T08:00:00Z'): Feit {
  return coaFeit({ verzonden }, { persoon, bericht: 1, regel: 1 });
}

function regie(persoon: Persoonsdeel, datum = '2025-03-03'): Feit {
  return { ...aanmeldingFeit(datum, persoon), bericht: 2, regel: 7 };
}

function velden(feiten: Feit[]): string[] {
  return vouwPersoon(feiten).tegenstrijdigheden.map(({ veld }) => veld);
}

describe('vouwPersoon', () => {
  it('knows nobody without feiten', () => {
    expect(vouwPersoon([])).toEqual({
      bsn: null, vNummer: null, naam: { geslachtsnaam: null, voorvoegsel: null, voornamen: null }, geboortedatum: null, geslacht: null,
      tegenstrijdigheden: [], herkomst: {},
    });
  });

  it('takes COA where regie says nothing, with the origin of each field', () => {
    const persoon = vouwPersoon([coa({ ...OMAR, voorvoegsel: 'al' })]);
    const herkomst = { bron: 'coa', bericht: 1, regel: 1, peildatum: '2025-02-03' };
    expect(persoon).toEqual({
      bsn: '015000011', vNummer: '2800000001', naam: { geslachtsnaam: 'Haddad', voorvoegsel: 'al', voornamen: 'Omar' }, geboortedatum: '1991-05-17', geslacht: 'M',
      tegenstrijdigheden: [],
      herkomst: { bsn: herkomst, vNummer: herkomst, 'naam.geslachtsnaam': herkomst, 'naam.voornamen': herkomst, geboortedatum: herkomst, geslacht: herkomst },
    });
  });

  it('lets regie go before COA for all but the V-nummer, and tells each difference with the shown value first', () => {
    const brp: Persoonsdeel = { bsn: '105000024', vNummer: '2800000002', geslachtsnaam: 'Hadad', voornamen: 'Omer', geboortedatum: '1991-05-18', geslacht: 'X' };
    const persoon = vouwPersoon([coa(OMAR), regie(brp)]);
    expect(persoon).toMatchObject({
      bsn: '105000024', vNummer: '2800000001', naam: { geslachtsnaam: 'Hadad', voornamen: 'Omer' }, geboortedatum: '1991-05-18', geslacht: 'X',
    });
    expect(persoon.tegenstrijdigheden.map(({ veld, waarden }) => [veld, ...waarden.map(({ waarde }) => waarde)])).toEqual([
      ['bsn', '105000024', '015000011'],
      ['vNummer', '2800000001', '2800000002'],
      ['naam.geslachtsnaam', 'Hadad', 'Haddad'],
      ['naam.voornamen', 'Omer', 'Omar'],
      ['geboortedatum', '1991-05-18', '1991-05-17'],
      ['geslacht', 'X', 'M'],
    ]);
    expect(persoon.tegenstrijdigheden[4]?.waarden.map(({ herkomst }) => herkomst)).toEqual([
      { bron: 'regie', bericht: 2, regel: 7, peildatum: '2025-03-03' },
      { bron: 'coa', bericht: 1, regel: 1, peildatum: '2025-02-03' },
    ]);
    expect(persoon.herkomst).toMatchObject({ bsn: { bron: 'regie' }, vNummer: { bron: 'coa' } });
  });

  it('finds no difference where regie and COA say the same', () => {
    expect(velden([coa(OMAR), regie(OMAR)])).toEqual([]);
  });

  it('takes the V-nummer from regie where COA has none', () => {
    expect(vouwPersoon([regie({ vNummer: '2800000090' })])).toMatchObject({ vNummer: '2800000090', herkomst: { vNummer: { bron: 'regie' } } });
  });

  it('lets the last sent COA message count per key, and never contradict an older one', () => {
    const persoon = vouwPersoon([coa({ geslachtsnaam: 'Al-Haddad' }, '2025-06-02T08:00:00Z'), coa(OMAR)]);
    expect(persoon).toMatchObject({ naam: { geslachtsnaam: 'Al-Haddad', voornamen: 'Omar' }, bsn: '015000011', tegenstrijdigheden: [] });
  });

  it('lets the newest AANMELDING count, and of one date a coach before regie', () => {
    const later = aanmeldingFeit('2025-05-01', { geslachtsnaam: 'Haddad' });
    const vroeger = aanmeldingFeit('2025-03-01', { geslachtsnaam: 'Hadad', voornamen: 'Omar' }, { maand: '202512' });
    expect(vouwPersoon([later, vroeger])).toMatchObject({ naam: { geslachtsnaam: 'Haddad', voornamen: 'Omar' }, tegenstrijdigheden: [] });
    const coach = aanmeldingFeit('2025-05-01', { geslachtsnaam: 'El Haddad' }, { bron: 'coach' });
    expect(vouwPersoon([coach, later])).toMatchObject({ naam: { geslachtsnaam: 'El Haddad' }, herkomst: { 'naam.geslachtsnaam': { bron: 'coach' } } });
  });

  it.each<[string, Persoonsdeel, Persoonsdeel]>([
    ['marks, case, hyphens and spaces', { geslachtsnaam: 'AL HÁDDAD', voornamen: 'omar-ali' }, { geslachtsnaam: 'Al-Haddad', voornamen: 'Omar Ali' }],
    ['a prefix in front instead of apart', { geslachtsnaam: 'van den Berg' }, { geslachtsnaam: 'Berg', voorvoegsel: 'van den' }],
    ['a partial birth date', { geboortedatum: '1991-05-17' }, { geboortedatum: '1991-00-00' }],
  ])('sees no difference in %s', (_, hoog, laag) => {
    expect(velden([regie(hoog), coa(laag)])).toEqual([]);
    expect(velden([regie(laag), coa(hoog)])).toEqual([]);
  });

  it.each<[string, Persoonsdeel, Persoonsdeel]>([
    ['naam.geslachtsnaam', { geslachtsnaam: 'Haddad' }, { geslachtsnaam: 'Al-Haddad' }],
    ['naam.geslachtsnaam', { geslachtsnaam: 'Berg', voorvoegsel: 'van' }, { geslachtsnaam: 'Berg', voorvoegsel: 'de' }],
    ['naam.voornamen', { voornamen: 'Omar' }, { voornamen: 'Omar Ali' }],
    ['geboortedatum', { geboortedatum: '1991-05-17' }, { geboortedatum: '1991-01-01' }],
    ['geboortedatum', { geboortedatum: '1991-00-00' }, { geboortedatum: '1992-05-17' }],
  ])('sees a difference in %s: %p and %p', (veld, hoog, laag) => {
    expect(velden([regie(hoog), coa(laag)])).toEqual([veld]);
  });

  it('shows the prefix of whoever gives the surname', () => {
    const berg = { geslachtsnaam: 'Berg', voorvoegsel: 'van den' };
    expect(vouwPersoon([regie({ geslachtsnaam: 'van den Berg' }), coa(berg)]).naam).toEqual({ geslachtsnaam: 'van den Berg', voorvoegsel: null, voornamen: null });
    expect(vouwPersoon([coa({ voorvoegsel: 'van den' })]).naam.voorvoegsel).toBeNull();
  });

  it("shows regie's birth date also when it is partial: the BRP says that the day is not known, and COA's first of January does not know better", () => {
    const dag = (hoog: string, laag: string): unknown[] => {
      const { geboortedatum, tegenstrijdigheden } = vouwPersoon([regie({ geboortedatum: hoog }), coa({ geboortedatum: laag })]);
      return [geboortedatum, tegenstrijdigheden.length];
    };
    expect(dag('1991-00-00', '1991-01-01')).toEqual(['1991-00-00', 0]);
    expect(dag('1991-00-00', '1992-05-17')).toEqual(['1991-00-00', 1]);
    expect(dag('1991-05-17', '1991-00-00')).toEqual(['1991-05-17', 0]);
  });

  it('listens to no other milestone, school, inactive line or withdrawal', () => {
    const stil = [
      mijlpaalFeit('PIP', '2026-01-01', { waarde: 'Z' }, { persoon: OMAR }),
      taalFeit('2025K4', {}, { persoon: OMAR }),
      { ...coa(OMAR), actief: false },
      coaFeit({ bericht: 'INTREKKING' }, { persoon: OMAR }),
      coaFeit(),
    ];
    expect(vouwPersoon(stil)).toEqual(vouwPersoon([]));
  });
});

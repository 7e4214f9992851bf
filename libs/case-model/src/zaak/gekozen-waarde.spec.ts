import { describe, expect, it } from '@jest/globals';
import type { Bronwaarde, Feit, Persoonsdeel } from '#libs/case-model';
import { aanmeldingFeit, besluitFeit, coaFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwPersoon } from './vouw-persoon.js';
import { vouwStand } from './vouw-stand.js';

const OMAR: Persoonsdeel = { vNummer: '2800000001', geslachtsnaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const BRP: Persoonsdeel = { bsn: '015000011', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-18' };
/** The same person as COA writes the name. */
const GBA: Persoonsdeel = { ...BRP, geslachtsnaam: 'van den Berg' };
const GEBOORTE: Bronwaarde[] = [{ bron: 'regie', waarde: '1991-05-18' }, { bron: 'coa', waarde: '1991-05-17' }];

const coa = (persoon: Persoonsdeel, verzonden = '2025-02-03T08:00:00Z'): Feit => coaFeit({ verzonden }, { persoon });
const regie = (persoon: Persoonsdeel, datum = '2025-03-03', bron: 'regie' | 'coach' = 'regie'): Feit => aanmeldingFeit(datum, persoon, { bron });
const kies = (veld: string, waarde: string, over: Bronwaarde[], vastgelegd = '2026-01-05T10:00:00Z'): Feit =>
  besluitFeit({ soort: 'kies', veld }, vastgelegd, { bericht: 9, persoon: { keuze: { waarde, over } } });
const kiesOpen = (veld: string, waarde: string, over: Bronwaarde[]): Feit => besluitFeit({ soort: 'kies', veld, keuze: { waarde, over } }, '2026-03-05T10:00:00Z', { bericht: 9 });

function geboortedatum(feiten: Feit[]): [string | null, string | undefined, string[]] {
  const { geboortedatum: datum, herkomst, tegenstrijdigheden } = vouwPersoon(feiten);
  return [datum, herkomst['geboortedatum']?.bron, tegenstrijdigheden.map(({ veld }) => veld)];
}

describe('a choice of a coach about the person', () => {
  const beide = [coa(OMAR), regie(GBA)];
  const besluit = kies('geboortedatum', '1991-05-17', GEBOORTE);

  it('goes before regie and COA, and says that the coach said so', () => {
    expect(geboortedatum(beide)).toEqual(['1991-05-18', 'regie', ['geboortedatum']]);
    expect(geboortedatum([...beide, besluit])).toEqual(['1991-05-17', 'coach', []]);
    expect(vouwPersoon([...beide, besluit]).herkomst['geboortedatum']).toEqual({ bron: 'coach', bericht: 9, regel: 1, peildatum: '2026-01-05' });
  });

  it('for the value that was shown already settles the difference too', () => {
    expect(geboortedatum([...beide, kies('geboortedatum', '1991-05-18', GEBOORTE)])).toEqual(['1991-05-18', 'coach', []]);
  });

  it.each<[string, Feit[], [string | null, string, string[]]]>([
    ['COA says something else since', [coa({ geboortedatum: '1991-05-19' }, '2026-02-01T08:00:00Z')], ['1991-05-18', 'regie', ['geboortedatum']]],
    ['regie says something else since', [regie({ ...GBA, geboortedatum: '1991-05-19' }, '2026-02-01')], ['1991-05-19', 'regie', ['geboortedatum']]],
    ['COA says it again', [coa({ geboortedatum: '1991-05-17' }, '2026-02-01T08:00:00Z')], ['1991-05-17', 'coach', []]],
    ['a coach records the same as the register', [regie(GBA, '2026-02-01', 'coach')], ['1991-05-17', 'coach', []]],
    ['both come to say the third', [coa({ geboortedatum: '1991-05-19' }, '2026-02-01T08:00:00Z'), regie({ ...GBA, geboortedatum: '1991-05-19' }, '2026-02-01')], ['1991-05-19', 'regie', []]],
    ['they exchange values', [coa({ geboortedatum: '1991-05-18' }, '2026-02-01T08:00:00Z'), regie({ ...GBA, geboortedatum: '1991-05-17' }, '2026-02-01')], ['1991-05-17', 'regie', ['geboortedatum']]],
  ])('when %s', (_, later, uitkomst) => {
    expect(geboortedatum([...beide, besluit, ...later])).toEqual(uitkomst);
    expect(geboortedatum([...later, besluit, ...[...beide].reverse()])).toEqual(uitkomst);
  });

  it('is gone with what COA took back: nobody says the value any more', () => {
    expect(geboortedatum([regie(BRP), besluit])).toEqual(['1991-05-18', 'regie', []]);
  });

  it('counts as the last said: an earlier one does not come back when the last no longer holds', () => {
    const over: Bronwaarde[] = [{ bron: 'regie', waarde: '1991-05-18' }, { bron: 'coa', waarde: '1991-05-19' }];
    const later = kies('geboortedatum', '1991-05-19', over, '2026-02-05T10:00:00Z');
    expect(geboortedatum([...beide, later, besluit])).toEqual(['1991-05-18', 'regie', ['geboortedatum']]);
    expect(geboortedatum([...beide, { ...later, actief: false }, besluit])).toEqual(['1991-05-17', 'coach', []]);
  });

  it('for a surname takes the prefix of the source that wrote it', () => {
    const feiten = [coa(OMAR), regie(BRP), kies('naam.geslachtsnaam', 'van den Berg', [{ bron: 'regie', waarde: 'HADDAD' }, { bron: 'coa', waarde: 'van den Berg' }])];
    expect(vouwPersoon(feiten).naam).toEqual({ geslachtsnaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar' });
  });
});

describe('a choice of a coach about language', () => {
  const twee = [taalFeit('2025K4', { school: '5101', start: '2025-09-15', cumulatief: 100, niveaus: { LE: 'A1' } }), taalFeit('2025K4', { school: '5102', start: '2025-11-01', cumulatief: 40, niveaus: { LE: 'A2' } })];
  const scholen: Bronwaarde[] = [{ bron: 'taalscholen', waarde: '5102' }, { bron: 'taalscholen', waarde: '5101' }];

  it('takes school, hours and levels of the chosen school, also of the next quarter in which both speak', () => {
    const besluit = kiesOpen('taal.school', '5101', scholen);
    const stand = vouwStand([...twee, besluit]);
    expect(stand).toMatchObject({ taal: { school: '5101', cumulatief: 100, niveaus: { LE: 'A1' } }, tegenstrijdigheden: [] });
    expect(stand.herkomst['taal.school']).toEqual({ bron: 'coach', bericht: 9, regel: 1, peildatum: '2026-03-05' });
    const volgend = [taalFeit('2026K1', { school: '5102', start: '2025-11-01' }), taalFeit('2026K1', { school: '5101', start: '2025-09-15' })];
    expect(vouwStand([...twee, ...volgend, besluit])).toMatchObject({ taal: { school: '5101' }, tegenstrijdigheden: [] });
  });

  it('is work again when a third school speaks, and none when one is left', () => {
    const besluit = kiesOpen('taal.school', '5101', scholen);
    expect(vouwStand([...twee, taalFeit('2025K4', { school: '5103' }), besluit]).tegenstrijdigheden.map(({ veld }) => veld)).toEqual(['taal.school']);
    expect(vouwStand([...twee, taalFeit('2026K1', { school: '5102' }), besluit])).toMatchObject({ taal: { school: '5102' }, tegenstrijdigheden: [] });
  });

  const over: Bronwaarde[] = [{ bron: 'regie', waarde: 'Z' }, { bron: 'taalscholen', waarde: 'B' }];

  it('lets the plan stand, or the school', () => {
    const feiten = [pipFeit('2025-06-10', 'Z'), taalFeit('2025K4', { leerroute: 'B' })];
    expect(vouwStand([...feiten, kiesOpen('leerroute', 'Z', over)])).toMatchObject({ leerroute: 'Z', tegenstrijdigheden: [], herkomst: { leerroute: { bron: 'coach' } } });
    const anders = vouwStand([pipFeit('2025-06-10', 'O:B1'), taalFeit('2025K4', { leerroute: 'B' }), kiesOpen('leerroute', 'B', [{ bron: 'regie', waarde: 'O' }, { bron: 'taalscholen', waarde: 'B' }])]);
    expect(anders).toMatchObject({ leerroute: 'B', niveauPip: null, dagtekeningPip: '2025-06-10', tegenstrijdigheden: [] });
    expect(Object.keys(anders.herkomst)).not.toContain('niveauPip');
  });

  it('about a quarter of an earlier plan leaves the route of today', () => {
    const feiten = [pipFeit('2025-06-10', 'Z'), pipFeit('2026-01-10', 'O:B1'), taalFeit('2025K4', { leerroute: 'B' })];
    expect(vouwStand([...feiten, kiesOpen('leerroute', 'B', over)])).toMatchObject({ leerroute: 'O', niveauPip: 'B1', tegenstrijdigheden: [], herkomst: { leerroute: { bron: 'regie' } } });
  });
});

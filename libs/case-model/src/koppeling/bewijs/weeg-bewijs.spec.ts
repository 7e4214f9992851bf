import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Beschrijving, ontleed } from './weegbaar.js';
import { weegBewijs } from './weeg-bewijs.js';

const OMAR: Beschrijving = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17', geslacht: 'M', bsn: '105000012', vNummer: '2800000001' };

const weeg = (a: Beschrijving, b: Beschrijving, ...meer: Beschrijving[]) => weegBewijs(ontleed([a]), ontleed([b, ...meer]));
const codes = (a: Beschrijving, b: Beschrijving): string => weeg(a, b).redenen.map(({ code }) => code).join(' ');
const naam = (geslachtsnaam: string, voornamen: string): Beschrijving => ({ geslachtsnaam, voornamen });

describe('weegBewijs', () => {
  it('gives for each thing that both sides state a reason, and adds them up', () => {
    const bewijs = weeg(OMAR, { ...OMAR, geslacht: 'V', vNummer: '2800000002' });
    expect(bewijs.redenen).toEqual([
      { code: 'achternaam-gelijk', gewicht: 93 }, { code: 'voornaam-gelijk', gewicht: 74 }, { code: 'geboortedatum-gelijk', gewicht: 136 },
      { code: 'geslacht-anders', gewicht: -66 }, { code: 'bsn-gelijk', gewicht: 199 }, { code: 'v_nummer-bijna', gewicht: 16 },
    ]);
    expect(bewijs.gewicht).toBe(93 + 74 + 136 - 66 + 199 + 16);
    expect(weeg({}, OMAR)).toEqual({ gewicht: 0, redenen: [] });
    expect(weeg({ geslacht: 'X' }, { geslacht: 'X' })).toEqual({ gewicht: 0, redenen: [] });
  });

  it.each([
    [{ bsn: '105000012' }, { bsn: '105000127' }, 'bsn-anders', -90], [{ vNummer: '2800000001' }, { vNummer: '2900000009' }, 'v_nummer-anders', -90], [{ bsn: '105000012' }, { onbruikbaar: { bsn: '105000021' } }, 'bsn-bijna', 49], [{ onbruikbaar: { vNummer: '280000001' } }, { vNummer: '2800000001' }, 'v_nummer-bijna', 16],
    [{ geboortedatum: '1990-01-01' }, { geboortedatum: '1990-01-01' }, 'geboortedatum-gelijk', 78], [{ geboortedatum: '1990-07-01' }, { geboortedatum: '1990-07-01' }, 'geboortedatum-gelijk', 98],
    [{ geboortedatum: '1990-00-00' }, { geboortedatum: '1990-00-00' }, 'geboortedatum-gelijk', 91], [{ geboortedatum: '1990-00-00' }, { geboortedatum: '1990-05-12' }, 'geboortedatum-deel-onbekend', 35],
    [{ geboortedatum: '1990-05-12' }, { geboortedatum: '1990-12-05' }, 'geboortedatum-verwisseld', 71], [{ geboortedatum: '1990-05-12' }, { geboortedatum: '1990-05-13' }, 'geboortedatum-een-cijfer', 24],
    [{ geboortedatum: '1990-05-12' }, { geboortedatum: '1985-08-27' }, 'geboortedatum-anders', -60], [{ geslacht: 'M' as const }, { geslacht: 'M' as const }, 'geslacht-gelijk', 10],
  ])('of %j and %j: %s %d', (a, b, code, gewicht) => {
    expect(weeg(a, b).redenen).toEqual([{ code, gewicht }]);
  });

  it('holds a rare name for more than one that many bear', () => {
    expect(weeg(naam('Qwertz', 'Zxcvb'), naam('Qwertz', 'Zxcvb')).gewicht).toBeGreaterThan(weeg(naam('Haddad', 'Omar'), naam('Haddad', 'Omar')).gewicht + 60);
    expect(weeg(naam('Haddad', 'Omar'), naam('Haddad', 'Omar')).gewicht).toBeGreaterThan(weeg(naam('Mohammad', 'Mohammad'), naam('Mohammad', 'Mohammad')).gewicht + 40);
    const laag = weeg(naam('Ali', 'Mohammad'), naam('Ali', 'Mohammed')).redenen[1];
    expect(laag).toMatchObject({ code: 'voornaam-klank' });
    expect(laag?.gewicht).toBeLessThan(20);
  });

  it.each([
    ['Haddad', 'Omar', 'Omar', 'Haddad', 'naam-verwisseld'], ['Haddad', 'Omar', 'Umar', 'Hadad', 'naam-verwisseld'], ['Farah Nur', 'Abdi', 'Nur', 'Abdi Farah', 'achternaam-deel voornaam-deel'], ['Farah Nur', 'Abdi', 'Hersi', 'Nur Abdi Farah', 'naam-verschoven'],
    ['Haddad', 'Omar', 'Haddad', 'O.', 'achternaam-gelijk voornaam-voorletter'], ['Haddad', 'Omar', 'Tekle', 'Selam', 'achternaam-anders voornaam-anders'], ['Haddad', 'Omar', 'Omar', 'Selam', 'achternaam-anders voornaam-anders'],
    ['Nur', 'Abdi', 'Nur', 'Abdi Farah', 'achternaam-gelijk voornaam-deel'], ['Mohammad', 'Mohammad', 'Mohammad', 'Mohammad', 'achternaam-gelijk voornaam-gelijk'],
  ])('%s, %s and %s, %s: %s', (...[achter, voor, anderAchter, anderVoor, verwacht]) => {
    expect(codes(naam(achter, voor), naam(anderAchter, anderVoor))).toBe(verwacht);
    expect(codes(naam(anderAchter, anderVoor), naam(achter, voor))).toBe(verwacht);
  });

  it('takes of several statements the one that agrees best, field by field', () => {
    const bewijs = weeg(OMAR, { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-01-01', vNummer: '2800000001' }, { geslachtsnaam: 'Hadid', voornamen: 'Amr', geboortedatum: '1991-05-17', bsn: '105000012' });
    expect(bewijs.redenen.map(({ code }) => code)).toEqual(['achternaam-gelijk', 'voornaam-gelijk', 'geboortedatum-gelijk', 'bsn-gelijk', 'v_nummer-gelijk']);
  });

  it('knows a school\'s number again, and holds another one against nobody', () => {
    expect(weegBewijs(ontleed([{}], ['d1']), ontleed([{}], ['d2', 'd1'])).redenen).toEqual([{ code: 'deelnemernummer-gelijk', gewicht: 109 }]);
    expect(weegBewijs(ontleed([{}], ['d1']), ontleed([{}], ['d2'])).redenen).toEqual([]);
    expect(weegBewijs(ontleed([{}]), ontleed([{}], ['d2'])).redenen).toEqual([]);
  });
});

describe('weegBewijs, whatever is stated', () => {
  const voornaam = fc.constantFrom('Omar', 'Umar', 'Mohammad', 'Mohammed', 'Ahmad Zia', 'Ahmed', 'Selam', 'O.', 'Ali', '');
  const achternaam = fc.constantFrom('Haddad', 'Al-Hadad', 'Mohammad', 'Tekle', 'García Muñoz', 'Muñoz', 'Omar', 'Qwertz');
  const datum = fc.constantFrom('1991-05-17', '1991-05-18', '1991-00-00', '1991-01-01', '1990-05-17', '1991-12-05', '1991-05-12', '1985-08-27');
  const stelling: fc.Arbitrary<Beschrijving> = fc.record(
    { voornamen: voornaam, geslachtsnaam: achternaam, geboortedatum: datum, geslacht: fc.constantFrom('M' as const, 'V' as const, 'X' as const), bsn: fc.constantFrom('105000012', '105000127'), vNummer: fc.constantFrom('2800000001', '2800000002', '2500000009') },
    { requiredKeys: [] },
  );

  it('is symmetric, the sum of its reasons, and the same whatever the order and repetition of statements', () => {
    fc.assert(fc.property(fc.array(stelling, { maxLength: 3 }), fc.array(stelling, { maxLength: 3 }), (a, b) => {
      const bewijs = weegBewijs(ontleed(a), ontleed(b));
      expect(weegBewijs(ontleed(b), ontleed(a))).toEqual(bewijs);
      expect(weegBewijs(ontleed([...a].reverse()), ontleed([...b, ...b].reverse()))).toEqual(bewijs);
      expect(bewijs.redenen.reduce((som, { gewicht }) => som + gewicht, 0)).toBe(bewijs.gewicht);
      expect(new Set(bewijs.redenen.map(({ code }) => code)).size).toBe(bewijs.redenen.length);
    }));
  });

  it('never weighs less when a field comes to agree, and never more when a number comes to differ', () => {
    fc.assert(fc.property(stelling, stelling, (a, b) => {
      const gewicht = (x: Beschrijving): number => weeg(a, x).gewicht;
      for (const veld of ['geboortedatum', 'geslacht', 'bsn', 'vNummer'] as const) if (a[veld] !== undefined) expect(gewicht({ ...b, [veld]: a[veld] })).toBeGreaterThanOrEqual(gewicht(b));
      if (a.geslachtsnaam !== undefined && a.voornamen) expect(gewicht({ ...b, geslachtsnaam: a.geslachtsnaam, voornamen: a.voornamen })).toBeGreaterThanOrEqual(gewicht(b));
      expect(gewicht({ ...b, bsn: '999999990' })).toBeLessThanOrEqual(gewicht(b));
      expect(gewicht({ ...b, vNummer: '1111111111' })).toBeLessThanOrEqual(gewicht(b));
    }), { numRuns: 200 });
  });
});

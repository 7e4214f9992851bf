import { describe, expect, it } from '@jest/globals';
import type { Termijnnaam } from '#libs/case-model';
import { mijlpaalFeit, pipFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const pip = pipFeit('2025-06-10', 'B:B1');
const gesprek = (datum: string) => mijlpaalFeit('VOORTGANGSGESPREK', datum);

describe('what the start of the inburgeringstermijn starts', () => {
  it.each<[Termijnnaam, string, string, string]>([
    ['inburgeringstermijn', 'D8', 'wettelijk', '2028-06-10'],
    ['voortgangsgesprekken', 'D9', 'beleid', '2026-06-10'],
    ['schakelen-leerroute', 'D19', 'wettelijk', '2026-12-10'],
    ['pvt', 'D20', 'wettelijk', '2028-06-10'],
  ])('%s (%s, %s): its end is exclusive, and it begins the day after the PIP', (naam, code, soort, uiterlijk) => {
    expect(termijnOp(naam, [pip], '2025-06-11')).toMatchObject({ code, soort, uiterlijk, status: 'open', trigger: { wat: 'start van de inburgeringstermijn', datum: '2025-06-11' } });
    expect(termijnOp(naam, [pip], '2025-06-10')).toBeUndefined();
  });

  it.each<[Termijnnaam, string, string]>([
    ['inburgeringstermijn', '2024-02-28', '2027-02-27'],
    ['inburgeringstermijn', '2024-02-29', '2027-02-28'],
    ['voortgangsgesprekken', '2024-02-28', '2025-02-27'],
    ['schakelen-leerroute', '2024-08-30', '2026-02-27'],
    ['schakelen-leerroute', '2022-08-30', '2024-02-28'],
    ['pvt', '2025-12-31', '2028-12-31'],
  ])('%s counts months by calendar, clamped to the month end: PIP of %s gives %s', (naam, datum, uiterlijk) => {
    expect(termijnOp(naam, [pipFeit(datum, 'Z')], '2026-01-01')?.uiterlijk).toBe(uiterlijk);
  });

  it.each<[Termijnnaam, string]>([['inburgeringstermijn', '2028-06-10'], ['voortgangsgesprekken', '2026-06-10'], ['schakelen-leerroute', '2026-12-10'], ['pvt', '2028-06-10']])(
    '%s keeps running from the first PIP when the route switches', (naam, uiterlijk) => {
      expect(verloopVan(naam, [pip, pipFeit('2026-03-01', 'Z')], '2026-03-01')).toEqual([`${uiterlijk} open`]);
    });

  it.each<[Termijnnaam, string, string]>([
    ['inburgeringstermijn', '2028-06-11', 'overschreden'], ['voortgangsgesprekken', '2026-06-11', 'overschreden'], ['schakelen-leerroute', '2026-12-11', 'vervallen'], ['pvt', '2028-06-11', 'overschreden'],
  ])('%s is on %s %s', (naam, dag, status) => {
    expect(termijnOp(naam, [pip], dag)?.status).toBe(status);
  });

  it.each<Termijnnaam>(['inburgeringstermijn', 'voortgangsgesprekken', 'schakelen-leerroute', 'pvt'])('%s lapses with the case', (naam) => {
    const feiten = [pip, mijlpaalFeit('EINDE', '2025-12-01', { waarde: 'Verhuisd' })];
    expect([termijnOp(naam, feiten, '2025-11-30')?.status, termijnOp(naam, feiten, '2025-12-01')]).toMatchObject(['open', { status: 'vervallen', reden: 'De zaak is geëindigd.' }]);
  });
});

describe('an extension by DUO', () => {
  const verlengd = mijlpaalFeit('VERLENGING_TERMIJN', '2028-01-10', { waarde: '2028-12-11' });

  it.each<Termijnnaam>(['inburgeringstermijn', 'pvt'])('moves %s from the day of the decision, and is in its ground', (naam) => {
    expect(verloopVan(naam, [pip, verlengd], '2028-01-09', '2028-01-10', '2028-12-11')).toEqual(['2028-06-10 open', '2028-12-10 open', '2028-12-10 overschreden']);
    const grond = (dag: string, ...feiten: Parameters<typeof termijnOp>[1][number][]) => termijnOp(naam, [pip, ...feiten], dag)?.grond ?? '';
    const gewoon = grond('2028-01-10');
    expect([gewoon, grond('2028-01-09', verlengd), grond('2028-01-10', verlengd)]).toEqual([expect.stringMatching(/drie jaar/), gewoon, `${gewoon}, door DUO verlengd`]);
  });

  it('never shortens the term, and opens again what was late', () => {
    const korter = mijlpaalFeit('VERLENGING_TERMIJN', '2026-01-10', { waarde: '2028-06-11' });
    expect(termijnOp('inburgeringstermijn', [pip, korter], '2026-02-01')).toMatchObject({ uiterlijk: '2028-06-10', grond: expect.not.stringMatching(/verlengd/) });
    expect(termijnOp('inburgeringstermijn', [pip, mijlpaalFeit('VERLENGING_TERMIJN', '2026-01-10', { waarde: '2027-01-01' })], '2026-02-01')?.uiterlijk).toBe('2028-06-10');
    expect(verloopVan('pvt', [pip, mijlpaalFeit('VERLENGING_TERMIJN', '2028-07-01', { waarde: '2028-12-11' })], '2028-06-30', '2028-07-01')).toEqual(['2028-06-10 overschreden', '2028-12-10 open']);
  });
});

describe('D9 voortgangsgesprekken', () => {
  it('is met by the second talk since the start of the term', () => {
    expect(termijnOp('voortgangsgesprekken', [pip, gesprek('2025-09-01'), gesprek('2026-06-10')], '2027-01-01')).toMatchObject({
      status: 'gehaald', gedaanOp: '2026-06-10', grond: 'Beleidsregels inburgering Almelo: 2 voortgangsgesprekken binnen 12 maanden na de start van de inburgeringstermijn',
    });
    expect(verloopVan('voortgangsgesprekken', [pip, gesprek('2025-09-01'), gesprek('2026-06-11')], '2026-06-10', '2027-01-01')).toEqual(['2026-06-10 open', '2026-06-10 overschreden']);
  });

  it('does not count a talk before the term, a third, or the same day twice', () => {
    expect(verloopVan('voortgangsgesprekken', [pip, gesprek('2025-06-10'), gesprek('2025-09-01'), gesprek('2025-09-01')], '2026-01-01')).toEqual(['2026-06-10 open']);
    expect(termijnOp('voortgangsgesprekken', [pip, gesprek('2026-09-01'), gesprek('2025-09-01'), gesprek('2025-06-11')], '2027-01-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2025-09-01' });
  });
});

describe('D20 pvt', () => {
  it('is met by the signature', () => {
    expect(verloopVan('pvt', [pip, mijlpaalFeit('PVT_ONDERTEKEND', '2028-06-10')], '2028-06-09', '2028-06-10', '2029-01-01')).toEqual(['2028-06-10 open', '2028-06-10 gehaald', '2028-06-10 gehaald']);
    expect(verloopVan('pvt', [pip, mijlpaalFeit('PVT_ONDERTEKEND', '2028-06-11')], '2029-01-01')).toEqual(['2028-06-10 overschreden']);
  });
});

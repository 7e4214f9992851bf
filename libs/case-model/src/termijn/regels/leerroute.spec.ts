import { describe, expect, it } from '@jest/globals';
import type { Termijnnaam } from '#libs/case-model';
import { mijlpaalFeit, pipFeit, taalFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const z = pipFeit('2025-06-10', 'Z');
const b = pipFeit('2025-06-10', 'B:B1');
const o = pipFeit('2025-06-10', 'O:B1');
const uren = (kwartaal: string, aantal: number) => taalFeit(kwartaal, { cumulatief: aantal * 4 });

describe('what a route asks before the term ends', () => {
  it.each<[Termijnnaam, string, string, string[]]>([
    ['taaluren', 'D16', 'Besluit inburgering 2021, artikel 3.14', ['2028-06-10 open', '-', '-']],
    ['map', 'D21', 'Wet inburgering 2021', ['2028-06-10 open', '2028-06-10 open', '-']],
    ['zroute-eindgesprek', 'D22', 'Besluit inburgering 2021, artikel 3.14', ['2028-06-10 open', '-', '-']],
  ])('%s (%s) on the routes that ask it: Z, B, O', (naam, code, grond, verwacht) => {
    expect([z, b, o].map((pip) => verloopVan(naam, [pip], '2025-06-11')[0])).toEqual(verwacht);
    expect(termijnOp(naam, [z], '2025-06-11')).toMatchObject({ code, soort: 'wettelijk', grond: expect.stringContaining(grond), trigger: { datum: '2025-06-11' } });
    expect(verloopVan(naam, [z], '2025-06-10', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 overschreden']);
  });

  it.each<[Termijnnaam, string]>([['taaluren', 'B:B1'], ['zroute-eindgesprek', 'O:B1'], ['map', 'O:B1']])('%s lapses when the route switches to %s', (naam, naar) => {
    const feiten = [z, pipFeit('2026-01-20', naar)];
    expect(verloopVan(naam, feiten, '2026-01-19', '2026-01-20')).toEqual(['2028-06-10 open', '2028-06-10 vervallen']);
    expect(termijnOp(naam, feiten, '2027-01-01')?.reden).toBe('De leerroute is gewijzigd.');
  });

  it('asks again what lapsed when the route switches back, and from the switch what is new', () => {
    expect(verloopVan('taaluren', [z, pipFeit('2026-01-20', 'B:B1'), pipFeit('2026-09-01', 'Z')], '2026-08-31', '2026-09-01')).toEqual(['2028-06-10 vervallen', '2028-06-10 open']);
    expect(verloopVan('zroute-eindgesprek', [b, pipFeit('2026-01-20', 'Z')], '2026-01-19', '2026-01-20')).toEqual(['-', '2028-06-10 open']);
  });

  it('ends on the clamped last day of a leap February', () => {
    expect(termijnOp('map', [pipFeit('2021-02-28', 'Z')], '2021-03-01')?.uiterlijk).toBe('2024-02-29');
  });

  it('D21 and D22 are met by their talks', () => {
    expect(termijnOp('map', [b, mijlpaalFeit('MAP_EINDGESPREK', '2028-06-10')], '2029-01-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2028-06-10' });
    expect(termijnOp('zroute-eindgesprek', [z, mijlpaalFeit('ZROUTE_EINDGESPREK', '2028-06-11')], '2029-01-01')).toMatchObject({ status: 'overschreden', gedaanOp: '2028-06-11' });
  });

  it('D16 is met on the last day of the quarter that reports 800 hours, carried over a switch of route', () => {
    const feiten = [b, uren('2025K4', 799.75), pipFeit('2026-01-20', 'Z'), uren('2026K1', 800), uren('2026K2', 900)];
    expect(termijnOp('taaluren', feiten, '2026-03-30')).toMatchObject({ status: 'open', gedaanOp: null });
    expect(termijnOp('taaluren', feiten, '2026-12-31')).toMatchObject({ status: 'gehaald', gedaanOp: '2026-03-31' });
  });

  it('re-evaluates hours that a newer version takes back', () => {
    expect(verloopVan('taaluren', [z, { ...uren('2026K1', 800), actief: false }, uren('2026K1', 80)], '2026-12-31')).toEqual(['2028-06-10 open']);
  });
});

describe('D18 afschalen', () => {
  const klaar = [b, uren('2026K1', 599.75), uren('2026K2', 600)];

  it('may be done on the B1-route from 600 hours to the end of the term', () => {
    expect(verloopVan('afschalen', klaar, '2026-06-29', '2026-06-30', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 open', '2028-06-10 vervallen']);
    expect(termijnOp('afschalen', klaar, '2026-06-30')).toMatchObject({ code: 'D18', soort: 'wettelijk', trigger: { wat: '600 uur taalles', datum: '2026-06-30' }, grond: 'Besluit inburgering 2021, artikel 5.5: afschalen naar A2 kan vanaf 600 uur taalles' });
    expect(verloopVan('afschalen', [z, uren('2026K2', 700)], '2026-12-31')).toEqual(['-']);
  });

  it('is done by a PIP for A2, and lapses on another route', () => {
    expect(termijnOp('afschalen', [...klaar, pipFeit('2026-09-01', 'B:A2')], '2026-09-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2026-09-01' });
    expect(verloopVan('afschalen', [...klaar, pipFeit('2026-09-01', 'Z')], '2026-09-01')).toEqual(['2028-06-10 vervallen']);
  });

  it('of somebody who comes to the B1-route with hours begins there', () => {
    expect(verloopVan('afschalen', [z, uren('2026K2', 600), pipFeit('2026-09-01', 'B:B1')], '2026-08-31', '2026-09-01')).toEqual(['-', '2028-06-10 open']);
  });
});

describe('D23 niet-verwijtbaar-melden', () => {
  it.each([['2025-06-10', '2028-04-11', '2028-06-10'], ['2025-04-29', '2028-02-29', '2028-04-29'], ['2024-04-29', '2027-02-28', '2027-04-29']])('of a PIP of %s is open from %s up to %s', (pip, van, tot) => {
    expect(termijnOp('niet-verwijtbaar-melden', [pipFeit(pip, 'B:B1')], van)).toMatchObject({ code: 'D23', soort: 'beleid', uiterlijk: tot, status: 'open', trigger: { datum: van } });
    expect(verloopVan('niet-verwijtbaar-melden', [pipFeit(pip, 'B:B1')], '2026-01-01', tot, '2029-01-01')).toEqual(['-', `${tot} open`, `${tot} vervallen`]);
  });

  const klaar = [mijlpaalFeit('PVT_ONDERTEKEND', '2028-04-20'), mijlpaalFeit('MAP_EINDGESPREK', '2026-01-01')];

  it('lapses once everything is done, and is not there when that was before', () => {
    expect(verloopVan('niet-verwijtbaar-melden', [b, ...klaar], '2028-04-19', '2028-04-20')).toEqual(['2028-06-10 open', '2028-06-10 vervallen']);
    expect(termijnOp('niet-verwijtbaar-melden', [b, ...klaar], '2028-04-20')?.reden).toBe('Alles waarover DUO dit vraagt, is gedaan.');
    expect(verloopVan('niet-verwijtbaar-melden', [b, mijlpaalFeit('PVT_ONDERTEKEND', '2026-01-01'), mijlpaalFeit('MAP_EINDGESPREK', '2026-01-01')], '2028-05-01')).toEqual(['-']);
  });

  it('asks on every route what that route asks', () => {
    const pvt = mijlpaalFeit('PVT_ONDERTEKEND', '2026-01-01');
    const map = mijlpaalFeit('MAP_EINDGESPREK', '2026-01-01');
    const erBij = (...feiten: Parameters<typeof verloopVan>[1]) => verloopVan('niet-verwijtbaar-melden', feiten, '2028-05-01')[0] !== '-';
    expect([erBij(o, pvt), erBij(b, pvt), erBij(b, pvt, map), erBij(z, pvt, map), erBij(z, pvt, map, mijlpaalFeit('ZROUTE_EINDGESPREK', '2026-01-01'))]).toEqual([false, true, false, true, false]);
  });
});

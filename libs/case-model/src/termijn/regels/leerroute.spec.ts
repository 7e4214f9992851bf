import { describe, expect, it } from '@jest/globals';
import type { Termijnnaam } from '#libs/case-model';
import { mijlpaalFeit, pipFeit, taalFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { bevestigdFeit } from '../../../../../test/support/builders/participatie.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const z = pipFeit('2025-06-10', 'Z');
const b = pipFeit('2025-06-10', 'B:B1');
const o = pipFeit('2025-06-10', 'O:B1');

describe('what a route asks before the term ends', () => {
  it.each<[Termijnnaam, string, string, string[]]>([
    ['map', 'D21', 'Wet inburgering 2021', ['2028-06-10 open', '2028-06-10 open', '-']],
    ['zroute-eindgesprek', 'D22', 'Besluit inburgering 2021, artikel 3.14', ['2028-06-10 open', '-', '-']],
  ])('%s (%s) on the routes that ask it: Z, B, O', (naam, code, grond, verwacht) => {
    expect([z, b, o].map((pip) => verloopVan(naam, [pip], '2025-06-11')[0])).toEqual(verwacht);
    expect(termijnOp(naam, [z], '2025-06-11')).toMatchObject({ code, soort: 'wettelijk', grond: expect.stringContaining(grond), trigger: { datum: '2025-06-11' } });
    expect(verloopVan(naam, [z], '2025-06-10', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 overschreden']);
  });

  it.each<[Termijnnaam, string]>([['zroute-eindgesprek', 'O:B1'], ['map', 'O:B1']])('%s lapses when the route switches to %s', (naam, naar) => {
    const feiten = [z, pipFeit('2026-01-20', naar)];
    expect(verloopVan(naam, feiten, '2026-01-19', '2026-01-20')).toEqual(['2028-06-10 open', '2028-06-10 vervallen']);
    expect(termijnOp(naam, feiten, '2027-01-01')?.reden).toBe('De leerroute is gewijzigd.');
  });

  it('asks again what lapsed when the route switches back, and from the switch what is new', () => {
    expect(verloopVan('zroute-eindgesprek', [z, pipFeit('2026-01-20', 'B:B1'), pipFeit('2026-09-01', 'Z')], '2026-08-31', '2026-09-01')).toEqual(['2028-06-10 vervallen', '2028-06-10 open']);
    expect(verloopVan('zroute-eindgesprek', [b, pipFeit('2026-01-20', 'Z')], '2026-01-19', '2026-01-20')).toEqual(['-', '2028-06-10 open']);
  });

  it('ends on the clamped last day of a leap February', () => {
    expect(termijnOp('map', [pipFeit('2021-02-28', 'Z')], '2021-03-01')?.uiterlijk).toBe('2024-02-29');
  });

  it('D22 is asked from the start, and says since when the hours are complete that the talk is about', () => {
    const gezin = mijlpaalFeit('KENNISGEVING_DUO', '2025-05-01', { doelgroep: 'Gezinsmigrant en overige migrant' });
    const asiel = mijlpaalFeit('KENNISGEVING_DUO', '2025-05-01', { doelgroep: 'Asielstatushouder' });
    const taal = taalFeit('2027K2', { cumulatief: 3200 });
    const wanneer = (...feiten: Parameters<typeof termijnOp>[1][number][]) => termijnOp('zroute-eindgesprek', [z, ...feiten], '2028-01-01')?.trigger;
    expect(wanneer(gezin)).toEqual({ wat: 'start van de inburgeringstermijn', datum: '2025-06-11' });
    expect(wanneer(gezin, taal)).toEqual({ wat: 'uren van de Z-route compleet', datum: '2027-06-30' });
    expect(wanneer(asiel, taal)?.datum).toBe('2025-06-11');
    expect(wanneer(asiel, taal, bevestigdFeit('202708', 799))?.datum).toBe('2025-06-11');
    expect(wanneer(asiel, taal, bevestigdFeit('202708', 800))).toEqual({ wat: 'uren van de Z-route compleet', datum: '2027-08-31' });
    expect(wanneer(asiel, taal, bevestigdFeit('202702', 800))?.datum).toBe('2027-06-30');
    expect(wanneer(asiel, taal, mijlpaalFeit('ONTHEFFING_PARTICIPATIE', '2026-01-01', { waarde: '0' }))?.datum).toBe('2027-06-30');
    expect(verloopVan('zroute-eindgesprek', [z, asiel, taal, bevestigdFeit('202708', 800)], '2025-06-10', '2025-06-11', '2027-08-31')).toEqual(['-', '2028-06-10 open', '2028-06-10 open']);
  });

  it('D21 and D22 are met by their talks', () => {
    expect(termijnOp('map', [b, mijlpaalFeit('MAP_EINDGESPREK', '2028-06-10')], '2029-01-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2028-06-10' });
    expect(termijnOp('zroute-eindgesprek', [z, mijlpaalFeit('ZROUTE_EINDGESPREK', '2028-06-11')], '2029-01-01')).toMatchObject({ status: 'overschreden', gedaanOp: '2028-06-11' });
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

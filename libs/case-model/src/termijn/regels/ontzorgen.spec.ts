import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const vergunning = coaFeit({ vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } });
const bijstand = (datum: string): Feit[] => [vergunning, mijlpaalFeit('BIJSTAND_TOEGEKEND', datum)];
const besluit = (datum: string, waarde: 'Ja' | 'Nee') => mijlpaalFeit('VERLENGING_ONTZORGING', datum, { waarde });

describe('D11 ontzorgen', () => {
  it.each([['2025-03-01', '2025-08-31'], ['2025-08-31', '2026-02-27'], ['2023-08-31', '2024-02-28'], ['2024-02-29', '2024-08-28'], ['2025-08-01', '2026-01-31']])('lasts six months, end exclusive: %s gives %s', (start, uiterlijk) => {
    expect(termijnOp('ontzorgen', bijstand(start), start)).toMatchObject({ code: 'D11', soort: 'wettelijk', uiterlijk, status: 'open', trigger: { wat: 'recht op bijstand', datum: start } });
  });

  it('is complete from its exclusive end, and lapses when the case ends before', () => {
    expect(verloopVan('ontzorgen', bijstand('2025-03-01'), '2025-02-28', '2025-08-31', '2025-09-01')).toEqual(['-', '2025-08-31 open', '2025-08-31 gehaald']);
    expect(verloopVan('ontzorgen', [...bijstand('2025-03-01'), mijlpaalFeit('EINDE', '2025-06-01')], '2025-05-31', '2025-06-01')).toEqual(['2025-08-31 open', '2025-08-31 vervallen']);
  });

  it('is not there on another permit', () => {
    expect(verloopVan('ontzorgen', [coaFeit({ vergunning: { soort: 'REGULIER_NAREIS' } }), mijlpaalFeit('BIJSTAND_TOEGEKEND', '2025-03-01')], '2025-04-01')).toEqual(['-']);
  });
});

describe('D14 verlengd-ontzorgen', () => {
  const verlengd = [...bijstand('2025-08-31'), besluit('2026-01-20', 'Ja')];

  it('takes the place of D11 from the day of the decision, and ends twelve months after the start', () => {
    expect(verloopVan('ontzorgen', verlengd, '2026-01-19', '2026-01-20', '2026-03-01')).toEqual(['2026-02-27 open', '2026-02-27 vervallen', '2026-02-27 vervallen']);
    expect(termijnOp('ontzorgen', verlengd, '2026-01-20')?.reden).toBe('Het ontzorgen is verlengd.');
    expect(verloopVan('verlengd-ontzorgen', verlengd, '2026-01-19', '2026-01-20', '2026-08-30', '2026-08-31')).toEqual(['-', '2026-08-30 open', '2026-08-30 open', '2026-08-30 gehaald']);
    expect(termijnOp('verlengd-ontzorgen', verlengd, '2026-02-01')).toMatchObject({ code: 'D14', soort: 'wettelijk', trigger: { wat: 'einde van de eerste zes maanden', datum: '2026-02-28' } });
  });

  it('is not there when it was decided not to extend', () => {
    expect(verloopVan('verlengd-ontzorgen', [...bijstand('2025-08-31'), besluit('2026-01-20', 'Nee')], '2026-02-01')).toEqual(['-']);
    expect(verloopVan('ontzorgen', [...bijstand('2025-08-31'), besluit('2026-01-20', 'Nee')], '2026-02-01')).toEqual(['2026-02-27 open']);
  });

  it('ends on a leap day where the calendar has one', () => {
    expect(termijnOp('verlengd-ontzorgen', [...bijstand('2023-03-01'), besluit('2023-07-01', 'Ja')], '2023-08-01')?.uiterlijk).toBe('2024-02-29');
  });
});

describe('D12 beoordeling-verlenging', () => {
  it.each([
    ['without a PIP, from the start', null, '2026-01-31', 'start van het ontzorgen'],
    ['from the PIP when that is earlier', '2025-08-30', '2026-01-30', 'eerste PIP'],
    ['from the start when that is earlier', '2025-09-15', '2026-01-31', 'start van het ontzorgen'],
  ])('is five months %s', (_, pip, uiterlijk, wat) => {
    const feiten = [...bijstand('2025-08-31'), ...(pip === null ? [] : [pipFeit(pip, 'Z')])];
    expect(termijnOp('beoordeling-verlenging', feiten, '2025-10-01')).toMatchObject({ code: 'D12', soort: 'beleid', uiterlijk, status: 'open', trigger: { wat } });
  });

  it.each([['2025-09-30', '2026-02-28'], ['2023-09-30', '2024-02-29'], ['2025-07-20', '2025-12-20']])('counts months by calendar and does not move: start %s gives %s', (start, uiterlijk) => {
    expect(termijnOp('beoordeling-verlenging', bijstand(start), start)?.uiterlijk).toBe(uiterlijk);
  });

  it.each(['Ja', 'Nee'] as const)('is met by deciding, whatever it is: %s', (waarde) => {
    const op = (datum: string) => [...bijstand('2025-08-31'), besluit(datum, waarde)];
    expect(verloopVan('beoordeling-verlenging', op('2026-01-31'), '2026-01-30', '2026-01-31')).toEqual(['2026-01-31 open', '2026-01-31 gehaald']);
    expect(termijnOp('beoordeling-verlenging', op('2026-02-01'), '2026-03-01')).toMatchObject({ status: 'overschreden', gedaanOp: '2026-02-01' });
  });

  it('does not count a PIP that is still to come, and is not there before ontzorgen starts', () => {
    expect(verloopVan('beoordeling-verlenging', [...bijstand('2025-08-31'), pipFeit('2025-08-30', 'Z')], '2025-08-30', '2025-08-31')).toEqual(['-', '2026-01-30 open']);
  });
});

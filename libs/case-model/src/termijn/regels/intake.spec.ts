import { describe, expect, it } from '@jest/globals';
import { mijlpaalFeit, pipFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const einde = (datum: string) => mijlpaalFeit('EINDE', datum);

describe('D4 vragenlijst', () => {
  it.each([['2025-03-17', '2025-03-31'], ['2024-02-15', '2024-02-29'], ['2024-02-16', '2024-03-01'], ['2025-12-18', '2026-01-01']])('is two weeks after the welcome: %s gives %s', (welkom, uiterlijk) => {
    const feiten = [mijlpaalFeit('WELKOMGESPREK', welkom)];
    expect(termijnOp('vragenlijst', feiten, welkom)).toMatchObject({ code: 'D4', soort: 'beleid', uiterlijk, status: 'open', grond: 'Beleidsregels inburgering Almelo: binnen 2 weken na het welkomgesprek' });
    expect(termijnOp('vragenlijst', [...feiten, mijlpaalFeit('START_VRAGENLIJST', uiterlijk)], '2027-01-01')).toMatchObject({ status: 'gehaald', gedaanOp: uiterlijk });
  });
});

describe('D6 pip', () => {
  it.each([
    ['no holiday', '2025-02-03', '2025-04-14'],
    ['over a leap day', '2023-12-22', '2024-03-01'],
    ['Saturday', '2025-01-04', '2025-03-17'],
    ['Sunday', '2025-01-05', '2025-03-17'],
    ['Good Friday, then Easter', '2025-02-07', '2025-04-22'],
    ["King's Day", '2026-02-16', '2026-04-28'],
    ["King's Day on a Sunday, kept on Saturday", '2025-02-15', '2025-04-28'],
    ['5 May', '2026-02-24', '2026-05-06'],
    ['Ascension Day', '2026-03-05', '2026-05-15'],
    ['Whit Monday', '2026-03-16', '2026-05-26'],
    ['Christmas, then a weekend', '2026-10-16', '2026-12-28'],
    ["New Year's Day, a Friday", '2026-10-23', '2027-01-04'],
  ])('is ten weeks after DUO, and moves under the Algemene termijnenwet: %s', (_, kennisgeving, uiterlijk) => {
    const feiten = [mijlpaalFeit('KENNISGEVING_DUO', kennisgeving)];
    expect(termijnOp('pip', feiten, kennisgeving)).toMatchObject({ code: 'D6', soort: 'wettelijk', uiterlijk, trigger: { wat: 'kennisgeving van DUO', datum: kennisgeving } });
    expect(verloopVan('pip', feiten, uiterlijk, '2028-01-01')).toEqual([`${uiterlijk} open`, `${uiterlijk} overschreden`]);
  });

  it('is met by the first PIP, not by a later one', () => {
    const feiten = [mijlpaalFeit('KENNISGEVING_DUO', '2025-02-03'), pipFeit('2025-04-14', 'Z'), pipFeit('2025-09-01', 'B:B1')];
    expect(verloopVan('pip', feiten, '2025-04-13', '2025-04-14', '2026-01-01')).toEqual(['2025-04-14 open', '2025-04-14 gehaald', '2025-04-14 gehaald']);
  });

  it('lapses when the case ends by its last day', () => {
    expect(verloopVan('pip', [mijlpaalFeit('KENNISGEVING_DUO', '2025-02-03'), einde('2025-04-14')], '2025-04-13', '2025-04-14')).toEqual(['2025-04-14 open', '2025-04-14 vervallen']);
    expect(verloopVan('pip', [mijlpaalFeit('KENNISGEVING_DUO', '2025-02-03'), einde('2025-04-15')], '2025-04-15')).toEqual(['2025-04-14 overschreden']);
  });
});

describe('D29 bezwaar-pip', () => {
  it.each([['no holiday', '2025-06-10', '2025-07-22'], ['leap day', '2024-01-18', '2024-02-29'], ['Sunday', '2025-06-15', '2025-07-28'], ['Christmas Day', '2025-11-13', '2025-12-29']])(
    'may be made within six weeks, and moves under the Algemene termijnenwet: %s', (_, pip, uiterlijk) => {
      expect(termijnOp('bezwaar-pip', [pipFeit(pip, 'Z')], pip)).toMatchObject({ code: 'D29', soort: 'wettelijk', uiterlijk, status: 'open' });
      expect(termijnOp('bezwaar-pip', [pipFeit(pip, 'Z')], '2027-01-01')).toMatchObject({ status: 'vervallen', reden: 'De periode waarin dit kon, is voorbij.' });
    });

  it('is about the PIP in force on the day', () => {
    expect(verloopVan('bezwaar-pip', [pipFeit('2025-06-10', 'Z'), pipFeit('2026-01-20', 'B:B1')], '2025-06-09', '2026-01-19', '2026-01-20')).toEqual(['-', '2025-07-22 vervallen', '2026-03-03 open']);
  });

  it('stays when the case ends', () => {
    expect(verloopVan('bezwaar-pip', [pipFeit('2025-06-10', 'Z'), einde('2025-06-20')], '2025-07-01')).toEqual(['2025-07-22 open']);
  });
});

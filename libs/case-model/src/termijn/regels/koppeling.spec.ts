import { describe, expect, it } from '@jest/globals';
import type { Mijlpaal, Termijnnaam } from '#libs/case-model';
import { coaFeit, mijlpaalFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const GEZIN = 'Gezinsmigrant en overige migrant';
const op = (koppelingsdatum: string) => coaFeit({ koppelingsdatum });

describe('what a koppeling starts', () => {
  it.each<[string, Termijnnaam, string, string]>([
    ['D2', 'huisvesting', '2025-04-28', 'Afspraak van COA en gemeenten: binnen 12 weken na de koppeling'],
    ['D3', 'welkomgesprek', '2025-03-17', 'Beleidsregels inburgering Almelo: binnen 6 weken na de koppeling'],
    ['D5', 'brede-intake', '2025-04-14', 'Beleidsregels inburgering Almelo: binnen 10 weken na de koppeling'],
  ])('%s %s: the last day is %s', (code, naam, uiterlijk, grond) => {
    expect(termijnOp(naam, [op('2025-02-03')], '2025-02-03')).toEqual({
      code, naam, soort: 'beleid', trigger: { wat: 'koppeling', datum: '2025-02-03' }, uiterlijk, status: 'open', gedaanOp: null, reden: null, grond, prognose: null,
    });
    expect(verloopVan(naam, [op('2025-02-03')], '2025-02-02', uiterlijk, '2025-05-01')).toEqual(['-', `${uiterlijk} open`, `${uiterlijk} overschreden`]);
  });

  it.each([
    ['over a leap day', '2024-02-01', '2024-03-14'],
    ['without one', '2025-02-01', '2025-03-15'],
    ['to a month end', '2025-03-20', '2025-05-01'],
    ['to Christmas: policy does not move', '2025-11-13', '2025-12-25'],
    ['over a change of year', '2025-12-31', '2026-02-11'],
  ])('counts weeks of seven days, %s', (_, koppeling, uiterlijk) => {
    expect(termijnOp('welkomgesprek', [op(koppeling)], koppeling)?.uiterlijk).toBe(uiterlijk);
  });

  it.each<[Termijnnaam, Mijlpaal]>([['welkomgesprek', 'WELKOMGESPREK'], ['brede-intake', 'EINDGESPREK_INTAKE']])('%s is met in time on its last day, and late after it', (naam, mijlpaal) => {
    const uiterlijk = termijnOp(naam, [op('2025-02-03')], '2025-02-03')?.uiterlijk ?? '';
    expect(termijnOp(naam, [op('2025-02-03'), mijlpaalFeit(mijlpaal, uiterlijk)], '2025-06-01')).toMatchObject({ status: 'gehaald', gedaanOp: uiterlijk });
    expect(termijnOp(naam, [op('2025-02-03'), mijlpaalFeit(mijlpaal, '2025-05-20')], '2025-06-01')).toMatchObject({ status: 'overschreden', gedaanOp: '2025-05-20' });
  });

  it('a house is met by the day on which the person is housed', () => {
    expect(termijnOp('huisvesting', [coaFeit({ koppelingsdatum: '2025-02-03', huisvestingsdatum: '2025-04-28' })], '2025-04-28')).toMatchObject({ status: 'gehaald', gedaanOp: '2025-04-28' });
  });

  it.each<Termijnnaam>(['huisvesting', 'welkomgesprek', 'brede-intake'])('%s lapses when the target group changes, and not before that day', (naam) => {
    const feiten = [op('2025-02-03'), mijlpaalFeit('KENNISGEVING_DUO', '2025-03-01', { doelgroep: GEZIN })];
    const uiterlijk = termijnOp(naam, feiten, '2025-02-28')?.uiterlijk ?? '';
    expect(verloopVan(naam, feiten, '2025-02-28', '2025-03-01', '2026-01-01')).toEqual([`${uiterlijk} open`, `${uiterlijk} vervallen`, `${uiterlijk} vervallen`]);
    expect(termijnOp(naam, feiten, '2025-03-01')?.reden).toBe('De doelgroep is gewijzigd.');
  });

  it('was late when the target group changed later than its last day', () => {
    expect(verloopVan('welkomgesprek', [op('2025-02-03'), mijlpaalFeit('KENNISGEVING_DUO', '2025-03-18', { doelgroep: GEZIN })], '2025-03-20')).toEqual(['2025-03-17 overschreden']);
  });

  it('is not asked of a family migrant, and is from the day on which one counts as asylum', () => {
    const gezin = coaFeit({ koppelingsdatum: '2025-02-03', vergunning: { soort: 'REGULIER_GEZIN' } });
    expect(verloopVan('welkomgesprek', [gezin], '2025-02-03', '2025-04-01')).toEqual(['-', '-']);
    expect(verloopVan('welkomgesprek', [gezin, mijlpaalFeit('KENNISGEVING_DUO', '2025-03-01', { doelgroep: 'Asielstatushouder' })], '2025-02-28', '2025-03-01')).toEqual(['-', '2025-03-17 open']);
  });
});

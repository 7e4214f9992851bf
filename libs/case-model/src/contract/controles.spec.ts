import { describe, expect, it } from '@jest/globals';
import type { Examen, TaalMelding } from '#libs/case-model';
import { deelnemerregel, schoolkwartaal, vorigeRegel, zonder } from '../../../../test/support/builders/deelnemerregel.builder.js';
import { CONTROLECODES, type Controlecode, controles, type Omstanders } from './controles.js';
import type { Deelnemerregel, Schoolkwartaal } from './schoolkwartaal.js';
import { urenaansluiting } from './urenaansluiting.js';

const NIEMAND: Omstanders = { elders: new Map(), verwacht: [], aanvullingBuiten: [] };
const vind = (code: Controlecode, school: Schoolkwartaal, omstanders: Partial<Omstanders> = {}) => controles('B', school, { ...NIEMAND, ...omstanders }).find((een) => een.code === code)!.bewijs;
const tel = (code: Controlecode, school: Schoolkwartaal, omstanders: Partial<Omstanders> = {}): number => vind(code, school, omstanders).length;
const examen = (datum: string): Examen => ({ onderdeel: 'LE', niveau: 'B1', datum, resultaat: 'Geslaagd' });

describe('the checks on a report', () => {
  it('come in a fixed order, each with its sentence, also those that find nothing', () => {
    const gevonden = controles('B', schoolkwartaal([deelnemerregel('D1')], { vorige: [vorigeRegel('D1')] }), NIEMAND);
    expect(gevonden.map(({ code, bewijs }) => [code, bewijs.length])).toEqual(CONTROLECODES.map((code) => [code, 0]));
    expect(new Set(gevonden.map(({ tekst }) => tekst)).size).toBe(CONTROLECODES.length);
    for (const { tekst } of gevonden) expect(tekst).toMatch(/[a-z].*\.$/);
  });

  it('look at the lines of the route alone, and show them by message and line', () => {
    const wacht = { wacht: true, zaak: null };
    const school = schoolkwartaal([
      deelnemerregel('D3', {}, { ...wacht, bericht: 2, regel: 1 }), deelnemerregel('D1', {}, { ...wacht, bericht: 1, regel: 9 }), deelnemerregel('D2', {}, { ...wacht, bericht: 1, regel: 3 }),
      deelnemerregel('D4', { leerroute: 'O' }, wacht),
    ]);
    expect(vind('deelnemer-onbekend', school).map(({ bericht, regel }) => [bericht, regel])).toEqual([[1, 3], [1, 9], [2, 1]]);
  });
});

describe('somebody who stays away', () => {
  const weg = (toen: Deelnemerregel, nu: Deelnemerregel[] = []) => tel('verdwenen-zonder-einde', schoolkwartaal(nu, { vorige: [toen] }));

  it('is missed when the quarter before knew no end', () => {
    expect(weg(vorigeRegel('D1'))).toBe(1);
    expect(weg(vorigeRegel('D1', { status: 'ONDERBROKEN' }))).toBe(1);
    expect(weg(zonder(vorigeRegel('D1', { status: 'WACHTLIJST' }), 'start'))).toBe(1);
  });

  it.each<[string, Deelnemerregel, Deelnemerregel[]]>([
    ['who finished', vorigeRegel('D1', { status: 'AFGEROND' }), []], ['who dropped out', vorigeRegel('D1', { status: 'UITGEVALLEN' }), []], ['whose end was dated', vorigeRegel('D1', { einde: '2026-03-01' }), []],
    ['who is there', vorigeRegel('D1'), [deelnemerregel('D1')]], ['who is there on another route', vorigeRegel('D1'), [deelnemerregel('D1', { leerroute: 'Z' })]],
    ['who has another number', vorigeRegel('D1'), [deelnemerregel('D9', {}, { zaak: 'zaak-D1' })]], ['whose line waits', vorigeRegel('D1'), [deelnemerregel('D1', {}, { zaak: null, wacht: true })]],
    ['of another route', vorigeRegel('D1', { leerroute: 'O' }), []], ['of another municipality', deelnemerregel(null, { kwartaal: '2026K1' }), []],
  ])('is not missed: %s', (_, toen, nu) => expect(weg(toen, nu)).toBe(0));

  it('is shown by the line of then', () => {
    const toen = vorigeRegel('D1', {}, { bericht: 7, regel: 8 });
    expect(vind('verdwenen-zonder-einde', schoolkwartaal([], { vorige: [toen] }))).toEqual([{ bericht: 7, regel: 8, vorig: null, pip: null, elders: [] }]);
  });

  it('is expected by the PIP, unless the newest line knew an end', () => {
    const verwacht = [vorigeRegel('D1'), vorigeRegel('D2', { status: 'AFGEROND' }), vorigeRegel('D3', { einde: '2026-03-01' })];
    expect(vind('pip-niet-in-rapport', schoolkwartaal([]), { verwacht }).map(({ regel }) => regel)).toEqual([verwacht[0]!.regel]);
  });
});

describe('a line against others', () => {
  const pips = (leerroute: 'B' | 'Z', vanaf = '2025-01-01') => new Map([['zaak-D1', [{ vanaf, waarde: { leerroute, niveau: null } }]]]);

  it('may be about somebody whom another school reports too', () => {
    const elders = new Map([['zaak-D1', ['5102', '5104']]]);
    expect(vind('twee-scholen', schoolkwartaal([deelnemerregel('D1'), deelnemerregel('D2')]), { elders })).toMatchObject([{ elders: ['5102', '5104'] }]);
    expect(tel('twee-scholen', schoolkwartaal([deelnemerregel(null)]), { elders })).toBe(0);
  });

  it('may have another route than the PIP of that day', () => {
    const met = (regels: Deelnemerregel[], plannen: ReturnType<typeof pips>) => vind('leerroute-anders-dan-pip', schoolkwartaal(regels, { pips: plannen }));
    expect(met([deelnemerregel('D1')], pips('Z'))).toMatchObject([{ pip: 'Z' }]);
    expect(met([deelnemerregel('D1')], pips('Z', '2026-06-30'))).toHaveLength(1);
    expect(met([deelnemerregel('D1')], pips('Z', '2026-07-01'))).toEqual([]);
    expect(met([deelnemerregel('D1')], pips('B'))).toEqual([]);
    expect(met([deelnemerregel('D2')], pips('Z'))).toEqual([]);
  });

  it.each<[string, Partial<TaalMelding>, Partial<TaalMelding>, number]>([
    ['adds up', { cumulatief: 1000, gevolgd: 304 }, { cumulatief: 696 }, 0], ['is a quarter of an hour off', { cumulatief: 1000, gevolgd: 304 }, { cumulatief: 697 }, 1], ['goes down', { cumulatief: 100, gevolgd: 0 }, { cumulatief: 200 }, 1],
  ])('has a total that %s', (_, nu, toen, aantal) => {
    expect(tel('cumulatief-sluit-niet-aan', schoolkwartaal([deelnemerregel('D1', nu)], { vorige: [vorigeRegel('D1', toen)] }))).toBe(aantal);
  });

  it('cannot be held against nothing', () => {
    expect(tel('cumulatief-sluit-niet-aan', schoolkwartaal([deelnemerregel('D1')], { vorige: [vorigeRegel('D2', { cumulatief: 1 })] }))).toBe(0);
  });

  it.each<[TaalMelding['status'], TaalMelding['status'], number]>([
    ['ACTIEF', 'ACTIEF', 0], ['ACTIEF', 'AFGEROND', 0], ['ACTIEF', 'ONDERBROKEN', 0], ['ACTIEF', 'UITGEVALLEN', 0], ['ACTIEF', 'WACHTLIJST', 1], ['ACTIEF', 'AANGEMELD', 1], ['ONDERBROKEN', 'ACTIEF', 0], ['ONDERBROKEN', 'WACHTLIJST', 1],
    ['AFGEROND', 'ACTIEF', 1], ['AFGEROND', 'AFGEROND', 0], ['AFGEROND', 'UITGEVALLEN', 1], ['AFGEROND', 'WACHTLIJST', 1], ['UITGEVALLEN', 'ACTIEF', 0], ['UITGEVALLEN', 'UITGEVALLEN', 0], ['UITGEVALLEN', 'AANGEMELD', 0],
    ['UITGEVALLEN', 'WACHTLIJST', 0], ['UITGEVALLEN', 'AFGEROND', 1], ['UITGEVALLEN', 'ONDERBROKEN', 1], ['WACHTLIJST', 'AANGEMELD', 0], ['WACHTLIJST', 'AFGEROND', 0], ['AANGEMELD', 'WACHTLIJST', 0], ['AANGEMELD', 'ACTIEF', 0],
    ['AANGEMELD', 'UITGEVALLEN', 0], ['WACHTLIJST', 'WACHTLIJST', 0], ['AANGEMELD', 'AANGEMELD', 0], ['WACHTLIJST', 'ONDERBROKEN', 0],
  ])('after %s may say %s: %d', (toen, nu, aantal) => {
    expect(tel('status-kan-niet', schoolkwartaal([deelnemerregel('D1', { status: nu })], { vorige: [vorigeRegel('D1', { status: toen })] }))).toBe(aantal);
  });

  it('begins anew on another route', () => {
    const vorige = [vorigeRegel('D1', { status: 'AFGEROND', leerroute: 'O' })];
    expect(tel('status-kan-niet', schoolkwartaal([deelnemerregel('D1')], { vorige }))).toBe(0);
    const eigen = vorigeRegel('D1', { status: 'AFGEROND' });
    for (const beide of [[...vorige, eigen], [eigen, ...vorige]]) expect(vind('status-kan-niet', schoolkwartaal([deelnemerregel('D1')], { vorige: beide }))).toMatchObject([{ vorig: { melding: { leerroute: 'B' } } }]);
  });

  it.each<[string, Partial<TaalMelding>, number]>([
    ['after the end', { status: 'AFGEROND', einde: '2026-05-14', examens: [examen('2026-05-01'), examen('2026-05-15')] }, 1], ['on the end', { status: 'AFGEROND', einde: '2026-05-15', examens: [examen('2026-05-15')] }, 0],
    ['of who waits', { status: 'WACHTLIJST', examens: [examen('2026-05-15')] }, 1], ['of who is registered', { status: 'AANGEMELD', examens: [examen('2026-05-15')] }, 1], ['of who has lessons', { examens: [examen('2026-05-15')] }, 0],
    ['that is not there', { status: 'WACHTLIJST', einde: '2026-01-01' }, 0],
  ])('may have an exam %s', (_, melding, aantal) => expect(tel('examen-past-niet-bij-status', schoolkwartaal([deelnemerregel('D1', melding)]))).toBe(aantal));

  it('of another municipality may stand beside the one that it mends', () => {
    expect(vind('aanvulling-buiten-bereik', schoolkwartaal([]), { aanvullingBuiten: [{ bericht: 4, regel: 2 }] })).toEqual([{ bericht: 4, regel: 2, vorig: null, pip: null, elders: [] }]);
  });
});

describe('the hours of a quarter and the totals', () => {
  it('are laid side by side for who stands in both reports', () => {
    const regels = [deelnemerregel('D1', { gevolgd: 100, cumulatief: 500 }), deelnemerregel('D2', { gevolgd: 40, cumulatief: 90 }), deelnemerregel('D3'), deelnemerregel('D1', { leerroute: 'O' })];
    const vorige = [vorigeRegel('D1', { cumulatief: 400 }), vorigeRegel('D2', { cumulatief: 60 })];
    expect(urenaansluiting('B', schoolkwartaal(regels, { vorige }))).toEqual({ deelnemers: 2, gevolgd: 140, volgensTotalen: 130 });
  });
});

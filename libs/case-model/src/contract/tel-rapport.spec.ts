import { describe, expect, it } from '@jest/globals';
import type { Examen, Niveau, TaalMelding } from '#libs/case-model';
import { deelnemerregel, schoolkwartaal, vorigeRegel, zonder } from '../../../../test/support/builders/deelnemerregel.builder.js';
import type { Deelnemerregel } from './schoolkwartaal.js';
import { telRapport } from './tel-rapport.js';

const tel = (regels: readonly Deelnemerregel[], rest: Parameters<typeof schoolkwartaal>[1] = {}) => telRapport('B', schoolkwartaal(regels, rest));
const een = (melding: Partial<TaalMelding>) => tel([deelnemerregel('D1', melding)]);
const alle = (niveau: Niveau): TaalMelding['niveaus'] => ({ LE: niveau, LU: niveau, SC: niveau, SP: niveau });
const examen = (onderdeel: Examen['onderdeel'], resultaat: Examen['resultaat'] = 'Geslaagd', datum = '2026-05-15'): Examen => ({ onderdeel, niveau: onderdeel === 'KNM' ? null : 'B1', datum, resultaat });
const pip = (leerroute: 'B' | 'Z', niveau: 'B1' | 'A2' | null, vanaf = '2025-08-01') => ({ vanaf, waarde: { leerroute, niveau } });

describe('a report counted', () => {
  it('takes the lines of its route, of every municipality', () => {
    const telling = tel([deelnemerregel('D1'), deelnemerregel(null, { gevolgd: 100, aangeboden: 120 }), deelnemerregel(null, { gevolgd: 0, aangeboden: 0 }), deelnemerregel('D2', { leerroute: 'O' })]);
    expect(telling).toMatchObject({ deelnemers: 3, buitenBereik: 2, aangeboden: 440, gevolgd: 404, verzuimGeoorloofd: 48, verzuimOngeoorloofd: 0, perStatus: { ACTIEF: 3 }, meegedaan: 3 });
  });

  it('is nothing of nothing', () => {
    expect(tel([])).toMatchObject({ deelnemers: 0, perStatus: {}, wachtdagen: [], lestijd: { dagen: 0 }, diploma: { afgerond: 0, behaald: 0 } });
  });

  it('counts the same in any order', () => {
    const regels = ['D3', 'D1', 'D2'].map((d, i) => deelnemerregel(d, { start: `2026-05-0${i + 1}`, aanmelding: '2026-04-10', gevolgd: i * 4 }));
    expect(tel([...regels].reverse())).toEqual(tel(regels));
  });
});

describe('who began', () => {
  it.each<[string, string, number]>([
    ['the day before the quarter', '2026-03-31', 0], ['its first day', '2026-04-01', 1], ['its last day', '2026-06-30', 1], ['the day after', '2026-07-01', 0],
  ])('has a first lesson in the quarter: %s', (_, start, instroom) => expect(een({ start }).instroom).toBe(instroom));

  it.each<[string, Partial<TaalMelding>, number]>([
    ['all hours ever are of this quarter', { gevolgd: 120, cumulatief: 120 }, 1], ['there were hours before', { gevolgd: 120, cumulatief: 121 }, 0], ['there are none', { gevolgd: 0, cumulatief: 0 }, 0],
  ])('without a date when %s', (_, melding, instroom) => expect(tel([deelnemerregel(null, melding)]).instroom).toBe(instroom));

  it('is told by the date where there is one', () => {
    expect(een({ start: '2025-09-15', gevolgd: 120, cumulatief: 120 }).instroom).toBe(0);
  });
});

describe('who stopped', () => {
  it.each<[string, Partial<TaalMelding>, object]>([
    ['finished', { status: 'AFGEROND', einde: '2026-05-01' }, { afgerond: 1, uitgevallen: 0, meegedaan: 1, redenen: {} }],
    ['dropped out', { status: 'UITGEVALLEN', einde: '2026-04-01', redenUitval: 'WERK' }, { afgerond: 0, uitgevallen: 1, meegedaan: 1, redenen: { WERK: 1 } }],
    ['dropped out, without a date', { status: 'UITGEVALLEN', redenUitval: 'WERK' }, { uitgevallen: 1, meegedaan: 1, redenen: { WERK: 1 } }],
    ['dropped out for no reason that is told', { status: 'UITGEVALLEN' }, { uitgevallen: 1, redenen: {} }],
    ['had dropped out already', { status: 'UITGEVALLEN', einde: '2026-03-31', redenUitval: 'WERK' }, { uitgevallen: 0, meegedaan: 0, redenen: {} }],
    ['had finished already', { status: 'AFGEROND', einde: '2026-03-31' }, { afgerond: 0, meegedaan: 0, diploma: { afgerond: 0, behaald: 0 } }],
    ['goes on although an end is dated', { status: 'ACTIEF', einde: '2026-03-31' }, { afgerond: 0, uitgevallen: 0, meegedaan: 1 }],
    ['goes on, with a reason that means nothing', { status: 'ACTIEF', redenUitval: 'WERK' }, { redenen: {} }],
  ])('%s', (_, melding, verwacht) => {
    const telling = een(melding);
    expect(telling).toMatchObject(verwacht);
    expect(Object.keys(telling.redenen)).toEqual(telling.uitgevallen === 1 && melding.redenUitval !== undefined ? [melding.redenUitval] : []);
  });
});

describe('time of lessons', () => {
  it.each<[string, Partial<TaalMelding>, number]>([
    ['a whole quarter', {}, 91], ['from the first lesson', { start: '2026-06-30' }, 1], ['to the end', { einde: '2026-04-10' }, 10], ['to an end after the quarter', { einde: '2026-07-10' }, 91],
    ['from first to last lesson', { start: '2026-04-10', einde: '2026-04-10' }, 1], ['an end before the quarter', { einde: '2026-03-31' }, 0], ['not begun yet', { start: '2026-07-01' }, 0],
  ])('is counted in days: %s', (_, melding, dagen) => expect(een(melding).lestijd).toEqual(dagen === 0 ? { dagen: 0, aangeboden: 0, gevolgd: 0 } : { dagen, aangeboden: 320, gevolgd: 304 }));

  it('is not known without a first lesson, and then its hours are left out with it', () => {
    expect(tel([deelnemerregel(null), deelnemerregel('D1')]).lestijd).toEqual({ dagen: 91, aangeboden: 320, gevolgd: 304 });
  });
});

describe('waiting', () => {
  it.each<[string, Partial<TaalMelding>, number[]]>([
    ['six weeks', { aanmelding: '2026-04-01', start: '2026-05-13' }, [42]], ['no time', { aanmelding: '2026-05-13', start: '2026-05-13' }, [0]], ['began earlier', { aanmelding: '2026-01-01', start: '2026-03-31' }, []],
    ['dates in the wrong order', { aanmelding: '2026-05-14', start: '2026-05-13' }, []],
  ])('ended with the first lesson: %s', (_, melding, wachtdagen) => expect(een(melding)).toMatchObject({ wachtdagen, wachtend: [] }));

  it.each<[string, TaalMelding['status'], Partial<TaalMelding>, number[]]>([
    ['who is registered', 'AANGEMELD', { aanmelding: '2026-06-01' }, [29]], ['who is on the list', 'WACHTLIJST', { aanmelding: '2026-06-30' }, [0]],
    ['who begins later', 'WACHTLIJST', { aanmelding: '2026-06-01', start: '2026-07-01' }, [29]], ['who was registered later', 'WACHTLIJST', { aanmelding: '2026-07-01' }, []],
    ['who began', 'WACHTLIJST', { aanmelding: '2026-05-31', start: '2026-06-30' }, []], ['who has lessons', 'ACTIEF', { aanmelding: '2026-06-01' }, []],
  ])('goes on on the last day: %s', (_, status, melding, wachtend) => {
    const regel = deelnemerregel('D1', { status, ...melding });
    expect(tel([melding.start === undefined ? zonder(regel, 'start') : regel]).wachtend).toEqual(wachtend);
  });

  it('is sorted, and unknown without a registration', () => {
    const begonnen = ['2026-05-03', '2026-04-10', '2026-05-01'].map((start, i) => deelnemerregel(`D${i}`, { aanmelding: '2026-04-01', start }));
    expect(tel([...begonnen, zonder(deelnemerregel('D9', { start: '2026-04-20' }), 'aanmelding')]).wachtdagen).toEqual([9, 30, 32]);
    const wachtend = ['2026-06-01', '2026-06-20', '2026-06-10'].map((aanmelding, i) => zonder(deelnemerregel(`W${i}`, { aanmelding, status: 'WACHTLIJST' }), 'start'));
    expect(tel(wachtend).wachtend).toEqual([10, 20, 29]);
  });
});

describe('exams', () => {
  it('count by part and result, without what had no result', () => {
    expect(een({ examens: [examen('LE'), examen('LU', 'Gezakt'), examen('KNM'), examen('SC', 'Geen')] }).examens).toEqual({ LE: { geslaagd: 1, gezakt: 0 }, LU: { geslaagd: 0, gezakt: 1 }, KNM: { geslaagd: 1, gezakt: 0 } });
  });

  it('count once in a line, and not when an earlier quarter told them', () => {
    const nu = deelnemerregel('D1', { examens: [examen('LE'), examen('LE'), examen('LU'), examen('LU', 'Geslaagd', '2026-06-01')] });
    expect(tel([nu], { examens: new Map([['D1', [examen('LU')]], ['D2', [examen('LE')]]]) }).examens).toEqual({ LE: { geslaagd: 1, gezakt: 0 }, LU: { geslaagd: 1, gezakt: 0 } });
  });

  it('are the same by part, level and date', () => {
    const anders = [examen('LE'), { ...examen('LE'), niveau: 'A2' as const }, examen('LE', 'Geslaagd', '2026-05-16'), examen('SC')];
    expect(tel([deelnemerregel('D1', { examens: anders })], { examens: new Map([['D1', [examen('LE')]]]) }).examens).toEqual({ LE: { geslaagd: 2, gezakt: 0 }, SC: { geslaagd: 1, gezakt: 0 } });
  });
});

describe('a diploma', () => {
  const vijf = [examen('LE'), examen('LU'), examen('SC'), examen('SP'), examen('KNM')];
  const klaar = (examens: Examen[], rest: Partial<TaalMelding> = {}) => deelnemerregel('D1', { status: 'AFGEROND', einde: '2026-06-01', examens, ...rest });

  it('is every part passed, now or before, when finishing', () => {
    expect(tel([klaar(vijf)]).diploma).toEqual({ afgerond: 1, behaald: 1 });
    expect(tel([klaar(vijf.slice(3))], { examens: new Map([['D1', vijf.slice(0, 3)]]) }).diploma).toEqual({ afgerond: 1, behaald: 1 });
  });

  it('is not four parts, nor one that failed, nor of who goes on', () => {
    expect(tel([klaar(vijf.slice(1))]).diploma).toEqual({ afgerond: 1, behaald: 0 });
    expect(tel([klaar([...vijf.slice(1), examen('LE', 'Gezakt')])]).diploma).toEqual({ afgerond: 1, behaald: 0 });
    expect(tel([klaar(vijf, { status: 'ACTIEF' })]).diploma).toEqual({ afgerond: 0, behaald: 0 });
  });

  it('is not asked of other municipalities, whose exams are not kept', () => {
    expect(tel([deelnemerregel(null, { status: 'AFGEROND' })])).toMatchObject({ afgerond: 1, diploma: { afgerond: 0, behaald: 0 } });
  });
});

describe('levels', () => {
  it('count by skill, as far as they are told', () => {
    expect(tel([deelnemerregel('D1', { niveaus: { LE: 'A1', SP: 'B1' } }), deelnemerregel(null, { niveaus: { LE: 'A1' } })]).niveaus).toEqual({ LE: { A1: 2 }, SP: { B1: 1 } });
  });

  it.each<[string, Partial<TaalMelding>, ReturnType<typeof pip>[], object]>([
    ['B1, met', { niveaus: alle('B1') }, [pip('B', 'B1')], { B1: { deelnemers: 1, gemeten: 1, opNiveau: 1 } }],
    ['B1, one skill short', { niveaus: { ...alle('B1'), SC: 'A2+' } }, [pip('B', 'B1')], { B1: { deelnemers: 1, gemeten: 1, opNiveau: 0 } }],
    ['B1, one skill not told', { niveaus: { LE: 'B1', LU: 'B1', SP: 'B1' } }, [pip('B', 'B1')], { B1: { deelnemers: 1, gemeten: 0, opNiveau: 0 } }],
    ['A2, surpassed', { niveaus: alle('B2') }, [pip('B', 'A2')], { A2: { deelnemers: 1, gemeten: 1, opNiveau: 1 } }],
    ['the Z-route: A1', { niveaus: alle('A1') }, [pip('Z', null)], { A1: { deelnemers: 1, gemeten: 1, opNiveau: 1 } }],
    ['the newest plan on the last day', { niveaus: alle('A2') }, [pip('B', 'B1'), pip('B', 'A2', '2026-06-30'), pip('Z', null, '2026-07-01')], { A2: { deelnemers: 1, gemeten: 1, opNiveau: 1 } }],
    ['no plan yet', { niveaus: alle('B1') }, [pip('B', 'B1', '2026-07-01')], {}],
    ['no plan', { niveaus: alle('B1') }, [], {}],
  ])('are held against what the PIP aims at: %s', (_, melding, pips, doelen) => {
    expect(tel([deelnemerregel('D1', melding)], { pips: new Map([['zaak-D1', pips]]) }).doelen).toEqual(doelen);
  });

  it('came with hours when the quarter before was measured and below', () => {
    const pips = new Map([['zaak-D1', [pip('B', 'B1')]]]);
    const nu = [deelnemerregel('D1', { niveaus: alle('B1'), cumulatief: 1200 })];
    const gekomen = (vorige: Deelnemerregel[]) => tel(nu, { pips, vorige }).opNiveauGekomen;
    expect(gekomen([vorigeRegel('D1', { niveaus: alle('A2') })])).toEqual({ deelnemers: 1, cumulatief: 1200 });
    expect(gekomen([vorigeRegel('D1', { niveaus: alle('B1') })])).toEqual({ deelnemers: 0, cumulatief: 0 });
    expect(gekomen([vorigeRegel('D1', { niveaus: { LE: 'A2' } })])).toEqual({ deelnemers: 0, cumulatief: 0 });
    expect(gekomen([vorigeRegel('D2', { niveaus: alle('A2') })])).toEqual({ deelnemers: 0, cumulatief: 0 });
    expect(gekomen([])).toEqual({ deelnemers: 0, cumulatief: 0 });
  });

  it('may be lowered on advice', () => {
    expect(tel([deelnemerregel('D1', { afschaaladvies: 'J' }), deelnemerregel('D2', { afschaaladvies: 'N' }), deelnemerregel('D3')]).afschaaladvies).toEqual({ gegeven: 2, ja: 1 });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Examen, TaalMelding } from '#libs/case-model';
import { deelnemerregel, schoolkwartaal, vorigeRegel } from '../../../../test/support/builders/deelnemerregel.builder.js';
import type { Contractnormen } from './contractnormen.js';
import { INDICATORCODES, type Indicator, type Indicatorcode } from './indicator.js';
import { indicatoren } from './indicatoren.js';
import { type Kwartaaltelling, samengeteld } from './kwartaaltelling.js';
import type { Deelnemerregel } from './schoolkwartaal.js';
import { telRapport } from './tel-rapport.js';

const LEEG = telRapport('B', schoolkwartaal([]));
const NORMEN: Contractnormen = { naam: 'proef', startBinnenWeken: 6, normen: {} };

function meet(code: Indicatorcode, telling: Partial<Kwartaaltelling>, normen: Partial<Contractnormen> = {}): Indicator {
  return indicatoren({ ...LEEG, ...telling }, { ...NORMEN, ...normen }).find((een) => een.code === code)!;
}

describe('an indicator', () => {
  it.each<[Indicatorcode, Partial<Kwartaaltelling>, object]>([
    ['instroom', { instroom: 3 }, { waarde: 3, teller: 3, noemer: null, eenheid: 'aantal' }],
    ['actief', { perStatus: { ACTIEF: 4, ONDERBROKEN: 2 } }, { waarde: 4 }],
    ['uitstroom', { afgerond: 2, uitgevallen: 1 }, { waarde: 3 }],
    ['uitval', { uitgevallen: 1, meegedaan: 9, deelnemers: 12 }, { waarde: 11.1, teller: 1, noemer: 9, eenheid: 'procent', beter: 'minder' }],
    ['wachttijd', { wachtdagen: [7, 25, 31] }, { waarde: 21, teller: 63, noemer: 3, eenheid: 'dagen' }],
    ['start-binnen-termijn', { wachtdagen: [0, 42, 43] }, { waarde: 66.7, teller: 2, noemer: 3 }],
    ['wacht-te-lang', { wachtend: [42, 43, 100] }, { waarde: 2, noemer: null }],
    ['aanwezigheid', { aangeboden: 400, gevolgd: 282 }, { waarde: 70.5, teller: 70.5, noemer: 100, beter: 'meer' }],
    ['ongeoorloofd-verzuim', { aangeboden: 100, gevolgd: 100, verzuimGeoorloofd: 20, verzuimOngeoorloofd: 80 }, { waarde: 40, teller: 20, noemer: 50 }],
    ['lesuren-aangeboden', { lestijd: { dagen: 91, aangeboden: 520, gevolgd: 260 } }, { waarde: 10, teller: 130, noemer: 13, eenheid: 'uren-per-week' }],
    ['lesuren-gevolgd', { lestijd: { dagen: 91, aangeboden: 520, gevolgd: 260 } }, { waarde: 5, teller: 65, noemer: 13 }],
    ['geslaagd-lu', { examens: { LU: { geslaagd: 1, gezakt: 2 }, LE: { geslaagd: 9, gezakt: 0 } } }, { waarde: 33.3, teller: 1, noemer: 3 }],
    ['geslaagd-knm', { examens: { KNM: { geslaagd: 2, gezakt: 0 } } }, { waarde: 100 }],
    ['geslaagd-le', { examens: { LE: { geslaagd: 0, gezakt: 2 } } }, { waarde: 0, noemer: 2 }],
    ['geslaagd-sc', { examens: { SC: { geslaagd: 1, gezakt: 1 } } }, { waarde: 50 }],
    ['geslaagd-sp', { examens: { SP: { geslaagd: 3, gezakt: 1 } } }, { waarde: 75 }],
    ['diploma', { diploma: { afgerond: 4, behaald: 1 } }, { waarde: 25 }],
    ['doel-a2', { doelen: { A2: { deelnemers: 1, gemeten: 0, opNiveau: 0 }, B1: { deelnemers: 3, gemeten: 0, opNiveau: 0 } } }, { waarde: 25, teller: 1, noemer: 4, beter: null }],
    ['doel-b1', { doelen: { A2: { deelnemers: 1, gemeten: 0, opNiveau: 0 }, B1: { deelnemers: 3, gemeten: 0, opNiveau: 0 } } }, { waarde: 75 }],
    ['doel-a1', { doelen: { A1: { deelnemers: 2, gemeten: 0, opNiveau: 0 } } }, { waarde: 100 }],
    ['op-niveau-b1', { doelen: { B1: { deelnemers: 9, gemeten: 4, opNiveau: 1 } } }, { waarde: 25, teller: 1, noemer: 4 }],
    ['op-niveau-a2', { doelen: { A2: { deelnemers: 9, gemeten: 2, opNiveau: 1 } } }, { waarde: 50 }],
    ['op-niveau-a1', { doelen: { A1: { deelnemers: 9, gemeten: 8, opNiveau: 5 } } }, { waarde: 62.5 }],
    ['uren-tot-niveau', { opNiveauGekomen: { deelnemers: 2, cumulatief: 2822 } }, { waarde: 352.8, teller: 705.5, noemer: 2, eenheid: 'uren' }],
    ['afschaaladvies', { afschaaladvies: { gegeven: 8, ja: 1 } }, { waarde: 12.5 }],
  ])('%s', (code, telling, verwacht) => expect(meet(code, telling)).toMatchObject({ code, naam: expect.stringMatching(/\S/), norm: null, oordeel: 'niet-te-bepalen', ...verwacht }));

  it('comes in a fixed order, every one, also of nobody, and is then unknown or none', () => {
    const alle = indicatoren(LEEG, NORMEN);
    expect(alle.map(({ code }) => code)).toEqual([...INDICATORCODES]);
    for (const { code, waarde, eenheid, teller } of alle) expect([code, waarde, teller]).toEqual([code, eenheid === 'aantal' ? 0 : null, 0]);
  });

  it('says what it is, and whether more is better', () => {
    const per = (beter: Indicator['beter']): string[] => indicatoren(LEEG, NORMEN).filter((een) => een.beter === beter).map(({ code }) => code);
    expect(per('minder')).toEqual(['uitval', 'wachttijd', 'wacht-te-lang', 'ongeoorloofd-verzuim', 'uren-tot-niveau']);
    expect(per(null)).toEqual(['instroom', 'actief', 'uitstroom', 'doel-b1', 'doel-a2', 'doel-a1', 'afschaaladvies']);
    expect(per('meer')).toEqual(INDICATORCODES.filter((code) => ![...per('minder'), ...per(null)].includes(code)));
    const namen = Object.fromEntries(indicatoren(LEEG, NORMEN).map(({ code, naam }) => [code, naam]));
    expect(namen).toMatchObject({ 'geslaagd-le': 'Geslaagd voor lezen', 'geslaagd-lu': 'Geslaagd voor luisteren', 'geslaagd-sc': 'Geslaagd voor schrijven', 'geslaagd-sp': 'Geslaagd voor spreken', 'geslaagd-knm': expect.stringContaining('maatschappij'), 'op-niveau-a2': expect.stringContaining('A2 als doel') });
  });

  it('has another name than every other', () => {
    expect(new Set(indicatoren(LEEG, NORMEN).map(({ naam }) => naam)).size).toBe(INDICATORCODES.length);
  });

  it.each<[Contractnormen['normen'], number, Indicator['oordeel']]>([
    [{ aanwezigheid: { minstens: 80 } }, 80, 'voldoet'], [{ aanwezigheid: { minstens: 80 } }, 79, 'voldoet-niet'], [{ aanwezigheid: { hoogstens: 80 } }, 80, 'voldoet'],
    [{ aanwezigheid: { hoogstens: 80 } }, 81, 'voldoet-niet'], [{ aanwezigheid: { minstens: 10, hoogstens: 90 } }, 50, 'voldoet'], [{ aanwezigheid: { minstens: 60, hoogstens: 90 } }, 50, 'voldoet-niet'],
    [{ uitval: { hoogstens: 1 } }, 50, 'niet-te-bepalen'],
  ])('is held against its norm, bound included: %j at %d', (normen, procent, oordeel) => {
    expect(meet('aanwezigheid', { aangeboden: 100, gevolgd: procent }, { normen })).toMatchObject({ oordeel, norm: normen.aanwezigheid ?? null });
  });

  it('is judged as it is shown, rounded', () => {
    expect(meet('aanwezigheid', { aangeboden: 10000, gevolgd: 7996 }, { normen: { aanwezigheid: { minstens: 80 } } })).toMatchObject({ waarde: 80, oordeel: 'voldoet' });
    expect(meet('aanwezigheid', { aangeboden: 10000, gevolgd: 7994 }, { normen: { aanwezigheid: { minstens: 80 } } })).toMatchObject({ waarde: 79.9, oordeel: 'voldoet-niet' });
  });

  it('cannot be judged when there is nothing to measure', () => {
    expect(meet('aanwezigheid', {}, { normen: { aanwezigheid: { minstens: 0 } } })).toMatchObject({ waarde: null, norm: { minstens: 0 }, oordeel: 'niet-te-bepalen' });
  });

  it('counts waiting by the weeks that were agreed', () => {
    expect(meet('start-binnen-termijn', { wachtdagen: [14, 15] }, { startBinnenWeken: 2 }).waarde).toBe(50);
    expect(meet('wacht-te-lang', { wachtend: [14, 15] }, { startBinnenWeken: 2 }).waarde).toBe(1);
  });
});

const NIVEAUS = ['<A1', 'A1', 'A2', 'B1', 'B2'] as const;
const examen = fc.record({ onderdeel: fc.constantFrom('LE', 'LU', 'SC', 'SP', 'KNM'), niveau: fc.constant(null), datum: fc.constantFrom('2026-05-01', '2026-02-01'), resultaat: fc.constantFrom('Geslaagd', 'Gezakt', 'Geen') }) as fc.Arbitrary<Examen>;
const melding = fc.record({
  status: fc.constantFrom('AANGEMELD', 'WACHTLIJST', 'ACTIEF', 'ONDERBROKEN', 'AFGEROND', 'UITGEVALLEN'), aanmelding: fc.constantFrom('2025-01-01', '2026-04-03', '2026-06-20', '2026-09-01'),
  start: fc.constantFrom('2025-01-01', '2026-04-10', '2026-06-30', '2026-08-01'), einde: fc.constantFrom(undefined, '2026-01-01', '2026-05-01', '2026-07-05'), aangeboden: fc.integer({ min: 300, max: 800 }),
  gevolgd: fc.integer({ min: 0, max: 300 }), verzuimGeoorloofd: fc.nat(400), verzuimOngeoorloofd: fc.nat(400), cumulatief: fc.nat(4000), examens: fc.array(examen, { maxLength: 4 }),
  niveaus: fc.record({ LE: fc.constantFrom(...NIVEAUS), LU: fc.constantFrom(...NIVEAUS), SC: fc.constantFrom(...NIVEAUS), SP: fc.constantFrom(...NIVEAUS) }, { requiredKeys: ['LE'] }),
  afschaaladvies: fc.constantFrom('J', 'N'),
}) as fc.Arbitrary<Partial<TaalMelding>>;
const zonderLege = (deel: object): object => Object.fromEntries(Object.entries(deel).filter(([, waarde]) => waarde !== undefined));
const school = (nummer: string) => fc.array(fc.tuple(melding, melding, fc.boolean()), { maxLength: 12 }).map((lijst) => {
  const regels: Deelnemerregel[] = lijst.map(([nu, , buiten], i) => deelnemerregel(buiten ? null : `${nummer}-${i}`, zonderLege(nu)));
  const pips = new Map(lijst.map((_, i) => [`zaak-${nummer}-${i}`, [{ vanaf: '2025-01-01', waarde: { leerroute: 'B' as const, niveau: i % 2 === 0 ? ('B1' as const) : ('A2' as const) } }]]));
  return schoolkwartaal(regels, { pips, vorige: lijst.map(([, toen], i) => vorigeRegel(`${nummer}-${i}`, zonderLege(toen))), examens: new Map([[`${nummer}-0`, [{ onderdeel: 'LE', niveau: null, datum: '2026-02-01', resultaat: 'Geslaagd' }]]]) });
});

describe('indicators of any report', () => {
  it('are numbers or null, shares lie between 0 and 100, and numerators do not pass denominators of a share', () => {
    fc.assert(fc.property(school('5101'), (een) => {
      for (const { code, waarde, eenheid, teller, noemer } of indicatoren(telRapport('B', een), NORMEN)) {
        expect([code, waarde === null || Number.isFinite(waarde), Number.isFinite(teller)]).toEqual([code, true, true]);
        if (eenheid === 'procent') expect([code, waarde === null || (waarde >= 0 && waarde <= 100), teller <= (noemer ?? 0)]).toEqual([code, true, true]);
        expect([code, waarde !== null && waarde < 0]).toEqual([code, false]);
      }
    }));
  });

  it('add up: every count of the whole is the sum of the schools, however they are split', () => {
    fc.assert(fc.property(fc.tuple(school('5101'), school('5102'), school('5103')), (scholen) => {
      const tellingen = scholen.map((een) => telRapport('B', een));
      const som = samengeteld(tellingen)!;
      for (const code of INDICATORCODES) {
        const deel = (telling: Kwartaaltelling) => indicatoren(telling, NORMEN).find((een) => een.code === code)!;
        expect(deel(som).teller).toBeCloseTo(tellingen.reduce((totaal, telling) => totaal + deel(telling).teller, 0), 0);
      }
      const ineens = telRapport('B', schoolkwartaal(scholen.flatMap(({ regels }) => regels), {
        vorige: scholen.flatMap(({ vorige }) => vorige), pips: new Map(scholen.flatMap(({ pips }) => [...pips])), examens: new Map(scholen.flatMap(({ examens }) => [...examens])),
      }));
      const opRij = (lijst: readonly number[]) => [...lijst].sort((a, b) => a - b);
      expect({ ...som, wachtdagen: opRij(som.wachtdagen), wachtend: opRij(som.wachtend) }).toEqual(ineens);
    }));
  });
});

describe('reports added up', () => {
  it('are nothing of none, and the one of one', () => {
    expect(samengeteld([])).toBeNull();
    expect(samengeteld([LEEG])).toEqual(LEEG);
  });

  it('add counts, join lists, and take what only one has', () => {
    expect(samengeteld([{ ...LEEG, deelnemers: 2, wachtdagen: [1], redenen: { WERK: 1 } }, { ...LEEG, deelnemers: 3, wachtdagen: [2], redenen: { WERK: 2, OVERIG: 1 } }])).toEqual({ ...LEEG, deelnemers: 5, wachtdagen: [1, 2], redenen: { WERK: 3, OVERIG: 1 } });
  });
});

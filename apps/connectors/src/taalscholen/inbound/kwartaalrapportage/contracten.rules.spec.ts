import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { taalscholen } from '../../taalscholen.manifest.js';
import type { Contracten } from './contracten.rules.js';
import { keurBestand, verwachteRapportages } from './contracten.rules.js';

const CONTRACTEN: Contracten = {
  dagenNaKwartaal: 21,
  contractmanagers: { B: 'Enschede' },
  scholen: [{ bow: '5101', naam: 'School', routes: ['B', 'O'], vanaf: '2025K3' }],
};
const bestand = (o: Partial<Bestand> = {}): Bestand => ({ naam: '', afzender: '5101', soort: 'B', periode: '2025K4', versie: 1, aanvulling: null, ...o });
const keur = (o: Partial<Bestand>, vandaag: string): string | undefined => keurBestand(bestand(o), CONTRACTEN, { vandaag, gemeenten: [] })?.code;

describe('a report by its name', () => {
  it('is taken from the first day after its quarter', () => {
    expect(keur({}, '2025-12-31')).toBe('periode-niet-afgelopen');
    expect(keur({}, '2026-01-01')).toBeUndefined();
  });

  it('is refused for the first thing that is wrong', () => {
    expect(keur({ afzender: '9999', soort: 'Z', periode: '2031K1' }, '2026-01-01')).toBe('afzender-onbekend');
    expect(keur({ soort: 'Z', periode: '2031K1' }, '2026-01-01')).toBe('leerroute-niet-gecontracteerd');
    expect(keur({ periode: '2031K1' }, '2026-01-01')).toBe('periode-niet-afgelopen');
    expect(keur({ periode: null }, '2026-01-01')).toBe('periode-niet-afgelopen');
  });

  it.each<[string, Partial<Bestand>]>([
    ['KR_5101_B_2025K4.csv', { versie: 1, aanvulling: null }], ['KR_5101_B_2025K4.XLSX', { versie: 1 }], ['KR_5101_B_2025K4_v12.csv', { versie: 12, aanvulling: null }], ['KR_5101_B_2025K4_a2.csv', { versie: 1, aanvulling: 2 }],
  ])('says in its name what it is: %s', (naam, verwacht) => {
    expect(taalscholen.inkomend[0]?.herken(naam, { vandaag: '2026-11-23', gemeenten: ['0141'] })).toMatchObject({ afzender: '5101', soort: 'B', periode: '2025K4', ...verwacht });
  });

  it.each(['KR_5101_X_2025K4.csv', 'KR_5101_B_2025K0.csv', 'KR_5101_B_2025K4_v0.csv', 'KR_5101_B_2025K4_v1_a1.csv', 'KR_5101_B_2025K4.csv.exe', 'kr_5101_b_2025k4.csv', 'KR_5101_B_2025K4.csv\n', 'a/KR_5101_B_2025K4.csv', ''])(
    'says nothing: %j', (naam) => {
      expect(taalscholen.inkomend[0]?.herken(naam, { vandaag: '2026-11-23', gemeenten: ['0141'] })).toMatchObject({ code: 'bestandsnaam-onleesbaar', ernst: 'bestand' });
    });
});

describe('the calendar of reports', () => {
  it('expects one per school, route and quarter that has ended, 21 days later', () => {
    expect(verwachteRapportages(CONTRACTEN, '2026-01-01').map(({ soort, periode, uiterlijk }) => [soort, periode, uiterlijk])).toEqual([
      ['B', '2025K3', '2025-10-21'], ['B', '2025K4', '2026-01-21'], ['O', '2025K3', '2025-10-21'], ['O', '2025K4', '2026-01-21'],
    ]);
  });

  it('names each by the slot that the report itself will take', () => {
    expect(verwachteRapportages(CONTRACTEN, '2025-10-01')[0]).toEqual({
      partner: 'taalscholen', uitwisseling: 'kwartaalrapportage', afzender: '5101', soort: 'B', periode: '2025K3', uiterlijk: '2025-10-21',
    });
  });

  it('expects nothing of a quarter that runs', () => {
    expect(verwachteRapportages(CONTRACTEN, '2025-09-30')).toEqual([]);
  });

  it('expects eight reports a quarter of the schools that are contracted', () => {
    expect(taalscholen.verwacht?.('2025-04-01').map(({ afzender, soort }) => afzender + soort)).toEqual(['5101B', '5101O', '5102B', '5103B', '5103Z', '5104B', '5104Z', '5105O']);
  });
});

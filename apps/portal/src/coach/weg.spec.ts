import type { Termijn, Zaak } from './antwoorden.js';
import { weg } from './weg.js';

const LEEG = {
  doelgroep: 'Asielstatushouder', leerroute: null, koppelingsdatum: null, huisvestingsdatum: null, welkomgesprek: null, startVragenlijst: null, leerbaarheidstoets: null,
  eindgesprekIntake: null, dagtekeningInitielePip: null, pvt: null, map: null, zrouteEindgesprek: null, einde: null,
} as unknown as Zaak;
const termijn = (naam: string, status: Termijn['status'], uiterlijk: string): Termijn => ({ naam, status, uiterlijk }) as Termijn;
const kaal = (naam: string): string => naam.replaceAll('\u00ad', '');

describe('weg', () => {
  it('says what is done, what is next and until when, and what comes later', () => {
    const zaak = { ...LEEG, koppelingsdatum: '2026-01-05', huisvestingsdatum: '2026-02-01' };
    const stappen = weg(zaak, [termijn('welkomgesprek', 'open', '2026-02-16'), termijn('brede-intake', 'open', '2026-03-16')]);
    expect(stappen.slice(0, 6).map(({ naam, stand, datum, uiterlijk }) => [kaal(naam), stand, datum, uiterlijk])).toEqual([
      ['Koppeling', 'gedaan', '2026-01-05', null], ['Huisvesting', 'gedaan', '2026-02-01', null], ['Welkomgesprek', 'nu', null, '2026-02-16'],
      ['Vragenlijst', 'later', null, null], ['Leerbaarheidstoets', 'later', null, null], ['Brede intake', 'later', null, '2026-03-16'],
    ]);
  });

  it('says of every step that is missed that it is too late', () => {
    const stappen = weg(LEEG, [termijn('huisvesting', 'overschreden', '2026-01-01'), termijn('pip', 'overschreden', '2026-02-01')]);
    expect(stappen.filter(({ stand }) => stand === 'te-laat').map(({ veld }) => veld)).toEqual(['huisvestingsdatum', 'dagtekeningInitielePip']);
  });

  it.each([
    [null, false, false],
    ['O', false, false],
    ['B', true, false],
    ['Z', true, true],
  ])('has the last talks of route %p', (leerroute, map, zroute) => {
    const velden = weg({ ...LEEG, leerroute }, []).map(({ veld }) => veld);
    expect([velden.includes('map'), velden.includes('zrouteEindgesprek')]).toEqual([map, zroute]);
  });

  it('begins at the welcome of whom COA did not link, and has nothing next when the case ended', () => {
    const stappen = weg({ ...LEEG, doelgroep: 'Gezinsmigrant en overige migrant', einde: { datum: '2026-05-01', reden: null } }, []);
    expect(stappen[0]?.veld).toBe('welkomgesprek');
    expect(stappen.map(({ stand }) => stand)).not.toContain('nu');
  });
});

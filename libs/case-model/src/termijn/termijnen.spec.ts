import { describe, expect, it } from '@jest/globals';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { termijnen } from './termijnen.js';
import { plusDagen } from './plus-dagen.js';
import type { Termijnnaam } from './termijn.js';

const leeg: ZaakStand = {
  gemeentecode: '0141', status: 'AANGEKONDIGD', doelgroep: null, vergunning: null, koppelingsdatum: null, huisvestingsdatum: null,
  leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null, taal: null,
  bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null, voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null,
  startVragenlijst: null, leerbaarheidstoets: null, eindgesprekIntake: null, zrouteEindgesprek: null, einde: null,
  tegenstrijdigheden: [], herkomst: {},
};

function van(deel: Partial<ZaakStand>, peildatum: string): Record<string, [string, string]> {
  return Object.fromEntries(termijnen({ ...leeg, ...deel }, peildatum).map((t) => [t.naam, [t.uiterlijk, t.status]]));
}

function status(naam: Termijnnaam, deel: Partial<ZaakStand>, peildatum: string): string | undefined {
  return van(deel, peildatum)[naam]?.[1];
}

describe('the deadlines of a case', () => {
  it('has none before anything happened', () => {
    expect(van({}, '2026-01-01')).toEqual({});
  });

  it('counts six and ten weeks from the koppeling, the last day included', () => {
    const zaak = { koppelingsdatum: '2025-02-03' };
    expect(van(zaak, '2025-03-17')).toEqual({ welkomgesprek: ['2025-03-17', 'open'], 'brede-intake': ['2025-04-14', 'open'] });
    expect(status('welkomgesprek', zaak, '2025-03-18')).toBe('overschreden');
  });

  it('tells done in time from done late, and what is yet to come from what was done', () => {
    const zaak = { koppelingsdatum: '2025-02-03', welkomgesprek: '2025-03-17' };
    expect(status('welkomgesprek', zaak, '2025-06-01')).toBe('gehaald');
    expect(status('welkomgesprek', { ...zaak, welkomgesprek: '2025-03-18' }, '2025-06-01')).toBe('overschreden');
    expect(status('welkomgesprek', zaak, '2025-03-01')).toBe('open');
  });

  it('asks for the questionnaire two weeks after the welcome', () => {
    expect(van({ welkomgesprek: '2025-03-17', startVragenlijst: '2025-03-31' }, '2025-06-01')).toEqual({ vragenlijst: ['2025-03-31', 'gehaald'] });
  });

  it('moves the PIP from a weekend or holiday to the next working day', () => {
    // 70 days: Saturday 15 March 2025; Good Friday 18 April 2025 (then Easter); Monday 27 April 2026 is King's Day.
    expect(van({ kennisgevingDuo: '2025-01-04' }, '2025-02-01').pip).toEqual(['2025-03-17', 'open']);
    expect(van({ kennisgevingDuo: '2025-02-07' }, '2025-02-10').pip).toEqual(['2025-04-22', 'open']);
    expect(van({ kennisgevingDuo: '2026-02-16' }, '2026-02-17').pip).toEqual(['2026-04-28', 'open']);
    expect(van({ kennisgevingDuo: '2025-02-16' }, '2025-02-17').pip).toEqual(['2025-04-28', 'open']);
  });

  it('ends the term on the day before its exclusive end, and switching after a year and a half', () => {
    const zaak = { inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' } };
    expect(van(zaak, '2026-12-10')).toEqual({ inburgeringstermijn: ['2028-06-10', 'open'], 'schakelen-leerroute': ['2026-12-10', 'open'] });
    expect(van(zaak, '2028-06-11')).toEqual({ inburgeringstermijn: ['2028-06-10', 'overschreden'], 'schakelen-leerroute': ['2026-12-10', 'vervallen'] });
  });

  it('lapses what was open when the case ended, not what was late by then', () => {
    const zaak = {
      koppelingsdatum: '2025-02-03', inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' },
      einde: { datum: '2026-01-01', reden: null },
    };
    expect(status('inburgeringstermijn', zaak, '2026-01-01')).toBe('vervallen');
    expect(status('schakelen-leerroute', zaak, '2026-01-01')).toBe('vervallen');
    expect(status('inburgeringstermijn', zaak, '2025-12-31')).toBe('open');
    expect(status('welkomgesprek', zaak, '2026-02-01')).toBe('overschreden');
  });

  it('judges an extension at five months from PIP or start, whichever comes first', () => {
    const ontzorging = { start: '2025-08-31', eind: '2026-02-28', verlengd: null };
    expect(van({ ontzorging }, '2025-09-01')['beoordeling-verlenging']).toEqual(['2026-01-31', 'open']);
    const zaak = { ontzorging, dagtekeningInitielePip: '2025-06-10' };
    expect(van(zaak, '2025-09-01')['beoordeling-verlenging']).toEqual(['2025-11-10', 'open']);
    expect(status('beoordeling-verlenging', { ontzorging: { ...ontzorging, verlengd: false } }, '2026-06-01')).toBe('gehaald');
  });

  it('names the end of ontzorgen after its extension', () => {
    expect(van({ ontzorging: { start: '2025-08-31', eind: '2026-02-28', verlengd: false } }, '2026-02-27').ontzorgen).toEqual(['2026-02-27', 'open']);
    expect(van({ ontzorging: { start: '2025-08-31', eind: '2026-08-31', verlengd: true } }, '2026-08-31')['verlengd-ontzorgen']).toEqual(['2026-08-30', 'gehaald']);
  });

  it('survives dates at the edges of the calendar', () => {
    expect(plusDagen('0001-01-01', 30)).toBe('0001-01-31');
    expect(plusDagen('10001-01-01', -1)).toBe('10000-12-31');
  });
});

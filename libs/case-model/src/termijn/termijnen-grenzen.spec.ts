import { describe, expect, it } from '@jest/globals';
import type { ZaakStand } from '../zaak/zaak-stand.js';
import { termijnen } from './termijnen.js';
import type { Termijnnaam } from './termijn.js';

const leeg: ZaakStand = {
  gemeentecode: '0141', status: 'AANGEKONDIGD', doelgroep: null, vergunning: null, koppelingsdatum: null, huisvestingsdatum: null,
  leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null, taal: null,
  bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null, voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null,
  startVragenlijst: null, leerbaarheidstoets: null, eindgesprekIntake: null, zrouteEindgesprek: null, einde: null,
  tegenstrijdigheden: [], herkomst: {},
};

function status(naam: Termijnnaam, deel: Partial<ZaakStand>, ...peildata: string[]): (string | undefined)[] {
  return peildata.map((dag) => termijnen({ ...leeg, ...deel }, dag).find((t) => t.naam === naam)?.status);
}

describe('a deadline', () => {
  const gekoppeld = { koppelingsdatum: '2025-02-03' }; // Six weeks later is 17 March.

  it('is met on the day itself, and not before that day', () => {
    expect(status('welkomgesprek', { ...gekoppeld, welkomgesprek: '2025-03-10' }, '2025-03-09', '2025-03-10')).toEqual(['open', 'gehaald']);
    expect(status('welkomgesprek', { ...gekoppeld, welkomgesprek: '2025-03-20' }, '2025-03-17', '2025-03-18', '2025-03-20')).toEqual(['open', 'overschreden', 'overschreden']);
  });

  it('lapses when the case ends by its last day, and not when it ends later', () => {
    const einde = (datum: string): Partial<ZaakStand> => ({ ...gekoppeld, einde: { datum, reden: null } });
    expect(status('welkomgesprek', einde('2025-03-17'), '2025-03-16', '2025-03-17', '2025-04-01')).toEqual(['open', 'vervallen', 'vervallen']);
    expect(status('welkomgesprek', einde('2025-03-18'), '2025-03-17', '2025-03-18', '2025-04-01')).toEqual(['open', 'overschreden', 'overschreden']);
  });

  it('is met by what was done, also when the case ended', () => {
    expect(status('welkomgesprek', { ...gekoppeld, welkomgesprek: '2025-03-10', einde: { datum: '2025-03-12', reden: null } }, '2025-03-20')).toEqual(['gehaald']);
  });

  it('of the intake, the questionnaire and the PIP is met by each its own', () => {
    expect(status('brede-intake', { ...gekoppeld, eindgesprekIntake: '2025-04-14' }, '2025-04-14')).toEqual(['gehaald']);
    expect(status('brede-intake', { ...gekoppeld, eindgesprekIntake: '2025-04-15' }, '2025-04-15')).toEqual(['overschreden']);
    expect(status('vragenlijst', { welkomgesprek: '2025-03-17', startVragenlijst: '2025-04-01' }, '2025-04-01')).toEqual(['overschreden']);
    expect(status('pip', { kennisgevingDuo: '2025-02-03', dagtekeningInitielePip: '2025-04-14' }, '2025-04-14')).toEqual(['gehaald']);
  });
});

describe('switching routes', () => {
  const zaak = { inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' } };

  it('may be done up to a year and a half after the start, and lapses then or when the case ends', () => {
    expect(status('schakelen-leerroute', zaak, '2026-12-10', '2026-12-11')).toEqual(['open', 'vervallen']);
    expect(status('schakelen-leerroute', { ...zaak, einde: { datum: '2026-01-01', reden: null } }, '2025-12-31', '2026-01-01')).toEqual(['open', 'vervallen']);
  });

  it('leaves the term to be kept by its last day', () => {
    expect(status('inburgeringstermijn', zaak, '2028-06-10', '2028-06-11')).toEqual(['open', 'overschreden']);
  });
});

describe('ontzorgen', () => {
  const ontzorging = { start: '2025-08-31', eind: '2026-02-28', verlengd: null };

  it('is judged for extension from the PIP when that is earlier, from the start when the PIP is later', () => {
    const uiterlijk = (pip: string | null): string | undefined => termijnen({ ...leeg, ontzorging, dagtekeningInitielePip: pip }, '2025-09-01').find((t) => t.naam === 'beoordeling-verlenging')?.uiterlijk;
    expect([uiterlijk(null), uiterlijk('2025-08-30'), uiterlijk('2025-09-15'), uiterlijk('2025-08-31')]).toEqual(['2026-01-31', '2026-01-30', '2026-01-31', '2026-01-31']);
  });

  it('is not judged in time unless somebody decided', () => {
    expect(status('beoordeling-verlenging', { ontzorging }, '2026-01-31', '2026-02-01')).toEqual(['open', 'overschreden']);
    expect(status('beoordeling-verlenging', { ontzorging: { ...ontzorging, verlengd: true } }, '2026-02-01')).toEqual(['gehaald']);
  });

  it('is done from its exclusive end', () => {
    expect(status('ontzorgen', { ontzorging }, '2026-02-27', '2026-02-28')).toEqual(['open', 'gehaald']);
    expect(status('verlengd-ontzorgen', { ontzorging }, '2026-02-27')).toEqual([undefined]);
    expect(status('ontzorgen', { ontzorging: { ...ontzorging, verlengd: true } }, '2026-02-27')).toEqual([undefined]);
  });
});

describe('the ground of a deadline', () => {
  it('names the rule and its period, for people', () => {
    const alles: Partial<ZaakStand> = {
      koppelingsdatum: '2025-02-03', welkomgesprek: '2025-03-10', kennisgevingDuo: '2025-02-03', inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' },
      ontzorging: { start: '2025-08-31', eind: '2026-02-28', verlengd: false },
    };
    const gronden = [alles, { ontzorging: { start: '2025-08-31', eind: '2026-08-31', verlengd: true } }].flatMap((deel) => termijnen({ ...leeg, ...deel }, '2025-09-01'));
    expect(new Set(gronden.map(({ naam }) => naam)).size).toBe(9);
    for (const { grond } of gronden) expect(grond).toMatch(/^(Beleidsregels inburgering Almelo|Besluit inburgering 2021, artikel 5\.3|Wet inburgering 2021(, artikel 11)?|Participatiewet, artikel 56a): .*(jaar|weken|maanden)/);
  });
});

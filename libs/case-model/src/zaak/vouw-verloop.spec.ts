import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Doelgroep } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { willekeurigeFeiten } from '../../../../test/support/builders/willekeurige-feiten.js';
import { vouwStand } from './vouw-stand.js';

const ASIEL: Doelgroep = 'Asielstatushouder';
const GEZIN: Doelgroep = 'Gezinsmigrant en overige migrant';

describe('what went before', () => {
  it('is nothing of a case that says nothing', () => {
    expect(vouwStand([]).verloop).toEqual({ pips: [], doelgroepen: [], besluitVerlenging: null, taaluren: [], eersteLes: null, intakeuren: null, ontheffing: null, verlenging: null });
  });

  it('has every PIP, oldest first', () => {
    expect(vouwStand([pipFeit('2026-01-20', 'B:A2'), pipFeit('2025-06-10', 'Z'), pipFeit('2025-09-10', 'Z')]).verloop.pips).toEqual([
      { vanaf: '2025-06-10', waarde: { leerroute: 'Z', niveau: null } }, { vanaf: '2025-09-10', waarde: { leerroute: 'Z', niveau: null } }, { vanaf: '2026-01-20', waarde: { leerroute: 'B', niveau: 'A2' } },
    ]);
  });

  it('has the target groups that COA meant until regie spoke, and then what regie said, of one day the last', () => {
    const coa = (dag: string, soort?: 'REGULIER_GEZIN' | 'ASIEL_BEPAALDE_TIJD') => coaFeit({ verzonden: `${dag}T08:00:00Z`, ...(soort && { vergunning: { soort } }) });
    const groepen = (...feiten: Parameters<typeof vouwStand>[0]) => vouwStand(feiten).verloop.doelgroepen.map(({ vanaf, waarde }) => `${vanaf} ${waarde}`);
    expect(groepen(coa('2025-04-01'), coa('2025-02-03'))).toEqual([`2025-02-03 ${ASIEL}`]);
    expect(groepen(coa('2025-02-03'), coa('2025-04-01', 'REGULIER_GEZIN'), coa('2025-05-01'))).toEqual([`2025-02-03 ${ASIEL}`, `2025-04-01 ${GEZIN}`]);
    expect(groepen(coa('2025-02-03', 'ASIEL_BEPAALDE_TIJD'), mijlpaalFeit('WELKOMGESPREK', '2025-03-10', { doelgroep: GEZIN }), coa('2025-03-10', 'ASIEL_BEPAALDE_TIJD'), coa('2025-06-01', 'ASIEL_BEPAALDE_TIJD'))).toEqual([
      `2025-02-03 ${ASIEL}`, `2025-03-10 ${GEZIN}`,
    ]);
    const opEenDag = [mijlpaalFeit('WELKOMGESPREK', '2025-03-10', { doelgroep: GEZIN, maand: '202503' }), mijlpaalFeit('PVT_ONDERTEKEND', '2025-03-10', { doelgroep: ASIEL, maand: '202504' })];
    expect(groepen(coa('2025-02-03'), ...opEenDag)).toEqual([`2025-02-03 ${ASIEL}`]);
  });

  it('has the day of the decision that counts, the hours of lessons over schools, and the first day of lessons', () => {
    const { verloop } = vouwStand([
      mijlpaalFeit('VERLENGING_ONTZORGING', '2025-07-01', { waarde: 'Ja' }), mijlpaalFeit('VERLENGING_ONTZORGING', '2025-08-01', { waarde: 'Nee' }),
      taalFeit('2025K4', { cumulatief: 300, school: '5101', start: '2025-06-01' }), taalFeit('2025K4', { cumulatief: 100, school: '5102', start: '2025-11-01' }), taalFeit('2025K3', { cumulatief: 200 }),
    ]);
    expect(verloop).toMatchObject({ besluitVerlenging: '2025-08-01', taaluren: [{ kwartaal: '2025K3', cumulatief: 200 }, { kwartaal: '2025K4', cumulatief: 400 }], eersteLes: '2025-06-01' });
  });

  it('has what was told of the brede intake, an ontheffing and an extension: of each the newest date, and nothing without a value', () => {
    const { verloop } = vouwStand([
      mijlpaalFeit('PARTICIPATIE_INTAKE', '2025-05-01', { waarde: '20' }), mijlpaalFeit('PARTICIPATIE_INTAKE', '2025-06-01', { waarde: '32.5' }),
      mijlpaalFeit('ONTHEFFING_PARTICIPATIE', '2026-02-01', { waarde: '0' }), mijlpaalFeit('ONTHEFFING_PARTICIPATIE', '2026-03-01'), mijlpaalFeit('VERLENGING_TERMIJN', '2028-01-10', { waarde: '2028-12-11' }),
    ]);
    expect(verloop).toMatchObject({ intakeuren: { vanaf: '2025-06-01', waarde: 130 }, ontheffing: { vanaf: '2026-02-01', waarde: 0 }, verlenging: { vanaf: '2028-01-10', waarde: '2028-12-11' } });
  });

  it('ends where the case stands', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, (feiten) => {
        const { verloop, ...stand } = vouwStand(feiten);
        expect(verloop.doelgroepen.slice(-1).map(({ waarde }) => waarde)).toEqual([stand.doelgroep].filter((groep) => groep !== null));
        const nu = { vanaf: stand.dagtekeningPip, waarde: { leerroute: stand.leerroute, niveau: stand.niveauPip } };
        expect(verloop.pips.slice(-1)).toEqual([nu].filter(({ vanaf }) => vanaf !== null));
        expect(verloop.pips.slice(0, 1).map(({ vanaf }) => vanaf)).toEqual([stand.dagtekeningInitielePip].filter((dag) => dag !== null));
        // Hours move along to the school that counts: there are never fewer than it says.
        expect((verloop.taaluren.at(-1)?.cumulatief ?? 0) >= (stand.taal?.cumulatief ?? 0)).toBe(true);
        const dagen = [verloop.doelgroepen, verloop.pips].map((stappen) => stappen.map(({ vanaf }) => vanaf));
        expect(dagen).toEqual(dagen.map((een) => [...new Set(een)].sort()));
      }),
      { numRuns: 400 },
    );
  });
});

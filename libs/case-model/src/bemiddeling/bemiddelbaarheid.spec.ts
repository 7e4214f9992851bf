import { describe, expect, it } from '@jest/globals';
import { bemiddelbaarheid, type Bemiddelbron } from './bemiddelbaarheid.js';

const BEMIDDELING = { doel: 'VRIJWILLIGERSWERK', ingetrokken: false, toestemming: { gegeven: true, datum: '2026-03-01' }, urenPerWeek: 24, hoogsteUrenPerWeek: 24 } as const;
const STAND: Bemiddelbron = { einde: null, leerroute: 'Z', doelgroep: 'Asielstatushouder', inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' }, bemiddeling: BEMIDDELING };
const bij = (meer: Partial<typeof BEMIDDELING> | object): Bemiddelbron => ({ ...STAND, bemiddeling: { ...BEMIDDELING, ...meer } });

describe('whether somebody is offered to Avedan', () => {
  it.each<[string, Bemiddelbron | null, string | null, string[]]>([
    ['everything is there', STAND, null, []],
    ['the case is gone', null, 'zaak-ingetrokken', []],
    ['it ended today', { ...STAND, einde: { datum: '2026-04-01', reden: null } }, 'zaak-beeindigd', []],
    ['it ends tomorrow', { ...STAND, einde: { datum: '2026-04-02', reden: null } }, null, []],
    ['the term is over today', { ...STAND, inburgeringstermijn: { start: '2023-04-01', eind: '2026-04-01' } }, 'termijn-voorbij', []],
    ['no profile, and participation is asked', { ...STAND, bemiddeling: null }, 'profiel-ontbreekt', ['profiel-ontbreekt']],
    ['no profile, and it is not', { ...STAND, bemiddeling: null, doelgroep: 'Gezinsmigrant en overige migrant' }, 'profiel-ontbreekt', []],
    ['no profile, in another route', { ...STAND, bemiddeling: null, leerroute: 'B' }, 'profiel-ontbreekt', []],
    ['withdrawn', bij({ ingetrokken: true }), 'profiel-ingetrokken', []],
    ['work is sought', bij({ doel: 'BETAALD_WERK' }), 'ander-doel', []],
    ['no permission', bij({ toestemming: { gegeven: false } }), 'toestemming-ontbreekt', ['toestemming-ontbreekt']],
    ['permission of tomorrow', bij({ toestemming: { gegeven: true, datum: '2026-04-02' } }), 'toestemming-in-toekomst', ['toestemming-in-toekomst']],
    ['another route', { ...STAND, leerroute: 'O' }, 'doel-past-niet-bij-leerroute', ['doel-past-niet-bij-leerroute']],
    ['no route yet', { ...STAND, leerroute: null, inburgeringstermijn: null }, 'doel-past-niet-bij-leerroute', ['doel-past-niet-bij-leerroute']],
    ['a quarter of an hour too little', bij({ urenPerWeek: 23 }), 'uren-onder-minimum', ['uren-onder-minimum']],
    ['can do less than six hours', bij({ urenPerWeek: 20, hoogsteUrenPerWeek: 20 }), 'belastbaarheid-onder-minimum', ['belastbaarheid-onder-minimum']],
    ['hours unknown', bij({ urenPerWeek: null, hoogsteUrenPerWeek: null }), 'uren-onder-minimum', ['uren-onder-minimum']],
    ['two things at once', { ...bij({ toestemming: { gegeven: false } }), leerroute: 'B' }, 'toestemming-ontbreekt', ['toestemming-ontbreekt', 'doel-past-niet-bij-leerroute']],
  ])('%s', (_, stand, waaromNiet, redenen) => {
    expect(bemiddelbaarheid(stand, 'avedan', '2026-04-01')).toEqual({ waaromNiet, redenen });
  });
});

describe('whether somebody is offered to WerkgeverServicePunt', () => {
  it('follows from the B1-route and paid work, without a least number of hours, and is nobody\'s duty', () => {
    const stand: Bemiddelbron = { ...STAND, leerroute: 'B', bemiddeling: { ...BEMIDDELING, doel: 'BETAALD_WERK', urenPerWeek: 4 } };
    expect(bemiddelbaarheid(stand, 'wsp', '2026-04-01')).toEqual({ waaromNiet: null, redenen: [] });
    expect(bemiddelbaarheid({ ...stand, bemiddeling: null }, 'wsp', '2026-04-01').redenen).toEqual([]);
    expect(bemiddelbaarheid(STAND, 'wsp', '2026-04-01').waaromNiet).toBe('ander-doel');
  });
});

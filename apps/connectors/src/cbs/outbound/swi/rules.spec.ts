import { describe, expect, it } from '@jest/globals';
import type { Swiattributen } from './attributen.selection.js';
import { maakDubbelwacht, SWI_REGELS } from './rules.js';
import type { Switoets } from './selection.js';

type Geval = Partial<Swiattributen & Switoets>;

const LEEG: Swiattributen & Switoets = {
  bsn: '999992351', doelgroep: 'Asielstatushouder', leerroute: 'B', niveauPip: 'B1', dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2025-06-10', urenTaal: null,
  urenParticipatie: null, zrouteEindgesprek: null, pvt: null, map: null, ontzorgStart: null, ontzorgEind: null, activiteiten: [], huisvestingsdatum: '2025-03-01', termijnStart: '2025-06-11', ingehaald: false,
};

function strijdig(geval: Geval): string[] {
  const { huisvestingsdatum, termijnStart, ingehaald, ...attributen } = { ...LEEG, ...geval };
  const beeld = { zaak: 'z', attributen, toets: { huisvestingsdatum, termijnStart, ingehaald } };
  return SWI_REGELS.filter((regel) => regel.strijdig(beeld)).map(({ nummer, code }) => `${nummer} ${code}`);
}

/** Per rule what goes against it, and its nearest neighbours that do not. */
const TABEL: Record<string, { fout: Geval[]; goed: Geval[] }> = {
  '2 pip-voor-eerste-pip': {
    fout: [{ dagtekeningPip: '2025-06-09' }],
    goed: [{ dagtekeningPip: '2025-06-11' }, { dagtekeningPip: null }, { dagtekeningInitielePip: null, dagtekeningPip: '2025-06-09' }],
  },
  '3 pip-voor-vestiging': {
    fout: [{ huisvestingsdatum: '2025-06-11' }],
    goed: [{ huisvestingsdatum: '2025-06-10' }, { huisvestingsdatum: null }, { huisvestingsdatum: '2025-06-11', dagtekeningInitielePip: null, dagtekeningPip: null }],
  },
  '4 a2-bij-onderwijsroute': { fout: [{ leerroute: 'O', niveauPip: 'A2' }], goed: [{ leerroute: 'O' }, { leerroute: 'O', niveauPip: null }] },
  '5 b1-bij-zroute': { fout: [{ leerroute: 'Z', niveauPip: 'B1' }], goed: [{ leerroute: 'Z', niveauPip: null }, { leerroute: 'Z', niveauPip: 'A2' }] },
  '6 a2-in-eerste-pip': { fout: [{ niveauPip: 'A2' }], goed: [{ niveauPip: 'A2', dagtekeningPip: '2025-06-11' }, { niveauPip: 'B1' }] },
  '9 pvt-buiten-termijn': {
    fout: [{ pvt: '2025-06-10' }, { pvt: '2026-01-02', zrouteEindgesprek: '2026-01-01' }],
    goed: [{ pvt: '2025-06-11' }, { pvt: '2026-01-01', zrouteEindgesprek: '2026-01-01' }, { pvt: '2025-01-01', termijnStart: null }],
  },
  '9 map-buiten-termijn': {
    fout: [{ map: '2025-06-10' }, { map: '2026-01-02', zrouteEindgesprek: '2026-01-01' }],
    goed: [{ map: '2025-06-11' }, { map: '2026-01-01', zrouteEindgesprek: '2026-01-01' }, { map: '2025-01-01', termijnStart: null }],
  },
  '10 bsn-ongeldig': { fout: [{ bsn: '999992352' }, { bsn: '99999235' }, { bsn: '' }], goed: [{ bsn: '999999199' }, { bsn: null }] },
  '11 stand-op-peildatum-onbekend': { fout: [{ ingehaald: true }], goed: [{}] },
  '14 map-bij-onderwijsroute': { fout: [{ leerroute: 'O', map: '2026-01-01' }], goed: [{ leerroute: 'O' }, { map: '2026-01-01' }] },
  '15 ontzorgen-zonder-asiel': {
    fout: [{ ontzorgStart: '2026-01-01', doelgroep: 'Gezinsmigrant en overige migrant' }, { ontzorgStart: '2026-01-01', doelgroep: null }],
    goed: [{ ontzorgStart: '2026-01-01' }, { doelgroep: 'Gezinsmigrant en overige migrant' }],
  },
};

describe('the plausibility rules', () => {
  it('are all in this table', () => {
    expect(SWI_REGELS.map(({ nummer, code }) => `${nummer} ${code}`)).toEqual(Object.keys(TABEL));
  });

  it.each(Object.entries(TABEL))('%s', (regel, { fout, goed }) => {
    for (const geval of fout) expect([geval, strijdig(geval)]).toEqual([geval, [regel]]);
    for (const geval of goed) expect([geval, strijdig(geval).includes(regel)]).toEqual([geval, false]);
  });

  it('16: a person has one record in a file', () => {
    const isDubbel = maakDubbelwacht();
    expect(['999992351', '999999199', '999992351', '011111110'].map(isDubbel)).toEqual([false, false, true, false]);
    expect(maakDubbelwacht()('999992351')).toBe(false);
  });
});

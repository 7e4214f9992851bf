import { describe, expect, it } from '@jest/globals';
import type { Swiattributen } from './attributen.selection.js';
import { naarRecord } from './mapper.js';
import type { Swikenmerk } from './profiel.mapper.js';

const MENS: Swiattributen = {
  bsn: '999992351', doelgroep: 'Asielstatushouder', leerroute: 'B', niveauPip: 'A2', dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2026-01-05', urenTaal: 0,
  urenParticipatie: null, zrouteEindgesprek: null, pvt: null, map: null, ontzorgStart: null, ontzorgEind: null, activiteiten: [],
};

function record(kenmerken: Partial<Swikenmerk>[], anders: Partial<Swiattributen> = {}): unknown {
  const lijst = kenmerken.map((k): Swikenmerk => ({ code: 'K', element: 'E', attribuut: 'bsn', ...k }));
  const { velden, ontbreekt } = naarRecord({ ...MENS, ...anders }, { kenmerken: lijst });
  return [velden.map((veld) => veld.join('=')), ontbreekt];
}

describe('naarRecord', () => {
  it('fills elements in the order of the profile, with its codes', () => {
    const kenmerken: Partial<Swikenmerk>[] = [
      { element: 'Niveau', attribuut: 'niveauPip', codes: { A2: '2' } }, { element: 'Nummer' }, { element: 'Uren', attribuut: 'urenTaal' }, { element: 'Pvt', attribuut: 'pvt' },
    ];
    expect(record(kenmerken)).toEqual([['Niveau=2', 'Nummer=999992351', 'Uren=0'], []]);
  });

  it('misses what must be there', () => {
    expect(record([{ code: 'P1', verplicht: true }], { bsn: null })).toEqual([[], ['P1']]);
    expect(record([{ code: 'V1', attribuut: 'pvt' }])).toEqual([[], []]);
  });

  it('misses a value that the profile has no code for', () => {
    expect(record([{ code: 'L4', attribuut: 'niveauPip', codes: { B1: '1' }, verplicht: true }])).toEqual([[], ['L4']]);
  });

  it('asks for a kenmerk only once its event is there', () => {
    const kenmerk: Partial<Swikenmerk> = { code: 'L3', attribuut: 'leerroute', verplichtZodra: 'dagtekeningPip' };
    expect(record([kenmerk], { leerroute: null })).toEqual([[], ['L3']]);
    expect(record([kenmerk], { leerroute: null, dagtekeningPip: null })).toEqual([[], []]);
  });

  it.each<[Partial<Swikenmerk>, Partial<Swiattributen>, boolean]>([
    [{ leerroutes: ['B', 'O'] }, {}, true],
    [{ leerroutes: ['Z'] }, {}, false],
    [{ leerroutes: ['B'] }, { leerroute: null }, false],
    [{ doelgroepen: ['Asielstatushouder'] }, {}, true],
    [{ doelgroepen: ['Asielstatushouder'] }, { doelgroep: 'Gezinsmigrant en overige migrant' }, false],
    [{ doelgroepen: ['Asielstatushouder'] }, { doelgroep: null }, false],
  ])('%p applies to %p: %p', (kenmerk, mens, geldt) => {
    expect(record([{ ...kenmerk }], mens)).toEqual([geldt ? ['E=999992351'] : [], []]);
    expect(record([{ ...kenmerk, attribuut: 'pvt', code: 'X', verplicht: true }], mens)).toEqual([[], geldt ? ['X'] : []]);
  });

  describe('what comes more than once', () => {
    const werk = { soort: 'BETAALD_WERK', start: '2026-01-05', einde: null, urenPerWeek: 20 } as const;
    const w1: Partial<Swikenmerk> = {
      code: 'W1', element: 'Werk', attribuut: 'activiteiten',
      delen: [{ element: 'Soort', deel: 'soort', codes: { BETAALD_WERK: '01' }, verplicht: true }, { element: 'Einde', deel: 'einde' }, { element: 'Uren', deel: 'urenPerWeek' }],
    };

    it('is written in parts, each time whole, and not at all when there is none', () => {
      const { velden } = naarRecord({ ...MENS, activiteiten: [werk, { ...werk, einde: '2026-02-28', urenPerWeek: null }] }, { kenmerken: [{ element: 'E', attribuut: 'bsn', code: 'P1', ...w1 }] });
      expect(velden).toEqual([['Werk', [['Soort', '01'], ['Uren', '20']]], ['Werk', [['Soort', '01'], ['Einde', '2026-02-28']]]]);
      expect(record([w1])).toEqual([[], []]);
      expect(record([{ ...w1, verplicht: true }])).toEqual([[], ['W1']]);
    });

    it('misses a part that must be there, such as a kind that the profile has no code for', () => {
      expect(record([w1], { activiteiten: [werk, { ...werk, soort: 'STAGE' }] })).toEqual([[], ['W1']]);
      expect(record([{ ...w1, leerroutes: ['Z'] }], { activiteiten: [{ ...werk, soort: 'STAGE' }] })).toEqual([[], []]);
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Examen, Feit, Niveau, Onderdeel, TaalMelding } from '#libs/case-model';
import { coaFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

type Verschil = [Partial<TaalMelding>, Partial<Feit>];

function examen(onderdeel: Onderdeel, niveau: Niveau | null, datum: string, resultaat: Examen['resultaat'] = 'Geslaagd'): Examen {
  return { onderdeel, niveau, datum, resultaat };
}

describe('taal', () => {
  it('is unknown without a school line that counts', () => {
    expect(vouwStand([coaFeit(), taalFeit('2025K4', {}, { actief: false })])).toMatchObject({ taal: null, herkomst: expect.not.objectContaining({ taal: expect.anything() }) });
  });

  it('is what the newest quarter says, whatever came last', () => {
    const stand = vouwStand([
      taalFeit('2025K4', { cumulatief: 304 }),
      taalFeit('2026K1', { cumulatief: 608, status: 'ONDERBROKEN', school: '5102' }, { bericht: 9, regel: 12 }),
      taalFeit('2025K3', { cumulatief: 100 }),
    ]);
    expect(stand.taal).toEqual({ cumulatief: 608, niveaus: { LE: null, LU: null, SC: null, SP: null }, school: '5102', status: 'ONDERBROKEN', examens: [] });
    expect(stand.herkomst).toEqual({ taal: { bron: 'taalscholen', bericht: 9, regel: 12, peildatum: '2026-03-31' } });
  });

  it.each<[string, Verschil, Verschil]>([
    ['later start of lessons', [{ start: '2025-11-01', school: '5101' }, {}], [{ start: '2025-09-15', school: '5105' }, {}]],
    ['known start of lessons', [{ start: '2025-11-01', school: '5101' }, {}], [{ school: '5105' }, {}]],
    ['route in force', [{ leerroute: 'B', school: '5101' }, {}], [{ leerroute: 'Z', school: '5105' }, {}]],
    ['higher school number', [{ leerroute: 'O', school: '5105' }, { bestand: 'a' }], [{ leerroute: 'Z', school: '5101' }, { bestand: 'b' }]],
    ['later route letter', [{ leerroute: 'Z' }, { bestand: 'a' }], [{ leerroute: 'O' }, { bestand: 'b' }]],
    ['later file', [{}, { bestand: 'b', regel: 2 }], [{}, { bestand: 'a', regel: 9 }]],
    ['later line', [{}, { bestand: 'a', regel: 10 }], [{}, { bestand: 'a', regel: 9 }]],
  ])('of one quarter: the %s speaks first', (_, [eerst, plaatsEerst], [dan, plaatsDan]) => {
    const pips = [pipFeit('2025-06-10', 'B:B1'), pipFeit('2026-01-01', 'Z')];
    const rijen = [taalFeit('2025K4', { cumulatief: 1, ...eerst }, plaatsEerst), taalFeit('2025K4', { cumulatief: 2, ...dan }, plaatsDan)];
    expect(vouwStand([...pips, ...rijen]).taal?.cumulatief).toBe(1);
    expect(vouwStand([...rijen.reverse(), ...pips]).taal?.cumulatief).toBe(1);
  });

  it('takes each level from the newest line that has it: an empty value says nothing', () => {
    const stand = vouwStand([
      taalFeit('2025K3', { niveaus: { LE: 'A1', LU: 'A1', SC: '<A1' } }, { bericht: 1 }),
      taalFeit('2025K4', { niveaus: { LE: 'A2', SC: 'A1', SP: 'B1+' }, school: '5102' }, { bericht: 2 }),
      taalFeit('2026K1', { niveaus: { SC: '<A1' } }, { bericht: 3 }),
    ]);
    expect(stand.taal?.niveaus).toEqual({ LE: 'A2', LU: 'A1', SC: '<A1', SP: 'B1+' });
    expect(['LE', 'LU', 'SC', 'SP'].map((deel) => stand.herkomst[`taal.niveaus.${deel}`]?.bericht)).toEqual([2, 1, 3, 2]);
  });

  it('unites the exams of all schools, the same exam once with the newest result, by date, part and level', () => {
    const stand = vouwStand([
      taalFeit('2025K4', { examens: [examen('LE', 'B1', '2025-11-20', 'Geen'), examen('SP', 'A2', '2025-11-20'), examen('KNM', null, '2025-11-20')] }, { bericht: 1 }),
      taalFeit('2026K1', { school: '5102', examens: [examen('SC', 'B1', '2026-02-01'), examen('LE', 'B1', '2025-11-20', 'Gezakt')] }, { bericht: 2 }),
      taalFeit('2026K2', { school: '5102' }),
      taalFeit('2025K3', { examens: [examen('LE', 'A2', '2025-11-20'), examen('LU', 'B1', '2025-11-20'), examen('SC', 'B1', '2025-08-01')] }, { bericht: 3 }),
    ]);
    expect(stand.taal?.examens).toEqual([
      examen('SC', 'B1', '2025-08-01'),
      examen('LE', 'A2', '2025-11-20'),
      examen('LE', 'B1', '2025-11-20', 'Gezakt'),
      examen('LU', 'B1', '2025-11-20'),
      examen('SP', 'A2', '2025-11-20'),
      examen('KNM', null, '2025-11-20'),
      examen('SC', 'B1', '2026-02-01'),
    ]);
    expect(stand.herkomst['taal.examens']).toEqual({ bron: 'taalscholen', bericht: 2, regel: 2, peildatum: '2026-03-31' });
  });

  it('orders exams of any two lines by date, then by part', () => {
    const delen: Onderdeel[] = ['KNM', 'SP', 'SC', 'LU', 'LE'];
    const rij = (kwartaal: string, datum: string): Feit => taalFeit(kwartaal, { examens: delen.map((deel) => examen(deel, null, datum)) });
    for (const [oud, nieuw] of [['2025-08-01', '2025-08-02'], ['2025-08-02', '2025-08-01']] as const) {
      const examens = vouwStand([rij('2025K3', oud), rij('2025K4', nieuw)]).taal?.examens ?? [];
      expect(examens.map(({ onderdeel, datum }) => `${datum.slice(8)} ${onderdeel}`)).toEqual([
        '01 LE', '01 LU', '01 SC', '01 SP', '01 KNM', '02 LE', '02 LU', '02 SC', '02 SP', '02 KNM',
      ]);
    }
  });

  it('takes the origin of the exams from the newest line that has one', () => {
    const een = taalFeit('2025K4', { examens: [examen('LE', 'B1', '2025-11-20')] }, { bericht: 7 });
    expect(vouwStand([een, taalFeit('2025K3', { examens: [examen('LU', 'B1', '2025-08-20')] })]).herkomst['taal.examens']?.bericht).toBe(7);
  });

  it('orders the levels of one part on one day from low to high', () => {
    const niveaus: Niveau[] = ['B2', 'A1+', '<A1', 'B1+', 'A2', 'A1', 'B1', 'A2+'];
    const zonder = examen('LE', null, '2026-01-05');
    const stand = vouwStand([taalFeit('2026K1', { examens: [...niveaus.map((niveau) => examen('LE', niveau, '2026-01-05')), zonder] })]);
    expect(stand.taal?.examens.map(({ niveau }) => niveau)).toEqual([null, '<A1', 'A1', 'A1+', 'A2', 'A2+', 'B1', 'B1+', 'B2']);
  });
});

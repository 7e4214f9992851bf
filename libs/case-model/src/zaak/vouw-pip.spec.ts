import { describe, expect, it } from '@jest/globals';
import type { Feit, MijlpaalMelding } from '#libs/case-model';
import { mijlpaalFeit, pipFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

/** A statement and the place where it stands. */
type Zin = [Partial<MijlpaalMelding>, Partial<Feit<MijlpaalMelding>>];

describe('PIP, route and term', () => {
  it('are unknown without a PIP', () => {
    expect(vouwStand([mijlpaalFeit('WELKOMGESPREK', '2025-06-10')])).toMatchObject({
      leerroute: null, niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null,
    });
  });

  it.each([
    ['B:B1', 'B', 'B1'],
    ['B:A2', 'B', 'A2'],
    ['O:B1', 'O', 'B1'],
    ['Z', 'Z', null],
  ])('read %s', (waarde, leerroute, niveauPip) => {
    const stand = vouwStand([pipFeit('2025-06-10', waarde)]);
    expect(stand).toMatchObject({ leerroute, niveauPip });
    expect('niveauPip' in stand.herkomst).toBe(niveauPip !== null);
  });

  it('follow the newest date; the term keeps running from the day after the first', () => {
    const stand = vouwStand([
      pipFeit('2025-06-10', 'B:B1', { bericht: 1, regel: 2 }),
      pipFeit('2026-01-20', 'Z', { bericht: 2, regel: 3 }),
      pipFeit('2025-09-01', 'O:B1'),
    ]);
    expect(stand).toMatchObject({
      leerroute: 'Z', niveauPip: null, dagtekeningInitielePip: '2025-06-10', dagtekeningPip: '2026-01-20',
      inburgeringstermijn: { start: '2025-06-11', eind: '2028-06-11' },
    });
    const eerste = { bron: 'regie', bericht: 1, regel: 2, peildatum: '2025-06-10' };
    const laatste = { bron: 'regie', bericht: 2, regel: 3, peildatum: '2026-01-20' };
    expect(stand.herkomst).toEqual({ leerroute: laatste, dagtekeningInitielePip: eerste, dagtekeningPip: laatste, inburgeringstermijn: eerste });
  });

  it.each([
    ['2024-02-28', '2024-02-29', '2027-02-28'],
    ['2024-02-29', '2024-03-01', '2027-03-01'],
    ['2025-12-31', '2026-01-01', '2029-01-01'],
    ['2025-08-30', '2025-08-31', '2028-08-31'],
  ])('of %s give a term from %s until %s', (dagtekening, start, eind) => {
    expect(vouwStand([pipFeit(dagtekening, 'Z')]).inburgeringstermijn).toEqual({ start, eind });
  });

  it.each<[string, Zin, Zin]>([
    ['later month', [{ maand: '202506' }, {}], [{ maand: '202507' }, {}]],
    ['coach before regie', [{}, { bestand: 'z', regel: 9 }], [{ bron: 'coach' }, { bestand: 'a', regel: 1 }]],
    ['later month before coach', [{ maand: '202506', bron: 'coach' }, {}], [{ maand: '202507' }, {}]],
    ['later file', [{}, { bestand: 'a', regel: 9 }], [{}, { bestand: 'b', regel: 1 }]],
    ['later version', [{}, { bestand: 'a', regel: 9, versie: 1 }], [{}, { bestand: 'a', regel: 1, versie: 2 }]],
    ['later line', [{}, { bestand: 'a', regel: 2 }], [{}, { bestand: 'a', regel: 10 }]],
  ])('of one date: the %s counts', (_, [eerder, plaatsEerder], [later, plaatsLater]) => {
    const feiten = [
      mijlpaalFeit('PIP', '2025-06-10', { waarde: 'B:B1', ...eerder }, plaatsEerder),
      mijlpaalFeit('PIP', '2025-06-10', { waarde: 'B:A2', ...later }, plaatsLater),
    ];
    expect(vouwStand(feiten).niveauPip).toBe('A2');
    expect(vouwStand([...feiten].reverse()).niveauPip).toBe('A2');
  });

  it('of one date come from the statement that counts', () => {
    const feiten = [pipFeit('2025-06-10', 'B:B1', { bericht: 1, bestand: 'a' }), pipFeit('2025-06-10', 'B:A2', { bericht: 2, bestand: 'b' })];
    expect(vouwStand(feiten).herkomst).toMatchObject({ dagtekeningInitielePip: { bericht: 2 }, inburgeringstermijn: { bericht: 2 } });
  });

  it('are not read from another milestone', () => {
    expect(vouwStand([mijlpaalFeit('EINDE', '2025-06-10', { waarde: 'Z' })]).leerroute).toBeNull();
  });

  it('says nothing without a plan that is known', () => {
    expect(vouwStand([mijlpaalFeit('PIP', '2025-06-10'), pipFeit('2025-06-11', 'B2')]).leerroute).toBeNull();
    expect(vouwStand([pipFeit('2025-06-10', 'Z'), mijlpaalFeit('PIP', '2025-06-10', { maand: '202507' })]).leerroute).toBe('Z');
  });
});

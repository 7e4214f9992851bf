import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

function verschillen(feiten: Feit[]): [string, string[]][] {
  return vouwStand(feiten).tegenstrijdigheden.map(({ veld, waarden }) => [veld, waarden.map(({ waarde }) => waarde)]);
}

describe('tegenstrijdigheid taal.school', () => {
  it('names both schools of the newest quarter, the shown one first, with where they were said', () => {
    const stand = vouwStand([
      taalFeit('2025K4', { school: '5101', start: '2025-09-15' }, { bericht: 1, regel: 4 }),
      taalFeit('2025K4', { school: '5102', start: '2025-11-01' }, { bericht: 2, regel: 5 }),
    ]);
    expect(stand.taal?.school).toBe('5102');
    expect(stand.tegenstrijdigheden).toEqual([
      {
        veld: 'taal.school',
        waarden: [
          { waarde: '5102', herkomst: { bron: 'taalscholen', bericht: 2, regel: 5, peildatum: '2025-12-31' } },
          { waarde: '5101', herkomst: { bron: 'taalscholen', bericht: 1, regel: 4, peildatum: '2025-12-31' } },
        ],
      },
    ]);
  });

  it('is none for one school with two lines, a change of school, or an overlap of an older quarter', () => {
    expect(verschillen([taalFeit('2025K4', { leerroute: 'B' }), taalFeit('2025K4', { leerroute: 'O' })])).toEqual([]);
    expect(verschillen([taalFeit('2025K4'), taalFeit('2026K1', { school: '5102' })])).toEqual([]);
    expect(verschillen([taalFeit('2025K4'), taalFeit('2025K4', { school: '5102' }), taalFeit('2026K1')])).toEqual([]);
  });

  it('is gone when the other school withdraws its line', () => {
    expect(verschillen([taalFeit('2025K4'), taalFeit('2025K4', { school: '5102' }, { actief: false })])).toEqual([]);
  });
});

describe('tegenstrijdigheid leerroute', () => {
  it('names the route in force first, then what the school said', () => {
    const stand = vouwStand([
      pipFeit('2025-06-10', 'B:B1'),
      pipFeit('2025-11-20', 'Z', { bericht: 7, regel: 3 }),
      taalFeit('2025K4', { leerroute: 'B' }, { bericht: 8, regel: 2 }),
    ]);
    expect(stand.leerroute).toBe('Z');
    expect(stand.tegenstrijdigheden).toEqual([
      {
        veld: 'leerroute',
        waarden: [
          { waarde: 'Z', herkomst: { bron: 'regie', bericht: 7, regel: 3, peildatum: '2025-11-20' } },
          { waarde: 'B', herkomst: { bron: 'taalscholen', bericht: 8, regel: 2, peildatum: '2025-12-31' } },
        ],
      },
    ]);
  });

  it.each([
    ['2025-12-31', [['leerroute', ['Z', 'B']]]],
    ['2026-01-01', []],
  ])('looks at the last day of the quarter: switched on %s', (datum, uitkomst) => {
    expect(verschillen([pipFeit('2025-06-10', 'B:B1'), pipFeit(datum, 'Z'), taalFeit('2025K4', { leerroute: 'B' })])).toEqual(uitkomst);
  });

  it('is none before any PIP is in force', () => {
    expect(verschillen([pipFeit('2026-01-01', 'Z'), taalFeit('2025K4', { leerroute: 'B' })])).toEqual([]);
    expect(verschillen([taalFeit('2025K4', { leerroute: 'B' })])).toEqual([]);
  });

  it('says each different statement of a school once, newest first, also of older quarters', () => {
    const feiten = [
      pipFeit('2025-06-10', 'Z'),
      taalFeit('2025K3', { leerroute: 'B' }),
      taalFeit('2025K4', { leerroute: 'B' }),
      taalFeit('2026K1', { leerroute: 'O', school: '5105' }),
      taalFeit('2026K2', { leerroute: 'Z', school: '5103' }),
    ];
    expect(verschillen(feiten)).toEqual([['leerroute', ['Z', 'O', 'B']]]);
    expect(vouwStand(feiten).tegenstrijdigheden[0]?.waarden.map(({ herkomst }) => herkomst.peildatum)).toEqual(['2025-06-10', '2026-03-31', '2025-12-31']);
  });

  it('keeps two schools apart that say the same', () => {
    const feiten = [pipFeit('2025-06-10', 'Z'), taalFeit('2025K3', { leerroute: 'B' }), taalFeit('2025K4', { leerroute: 'B', school: '5102' })];
    expect(verschillen(feiten)).toEqual([['leerroute', ['Z', 'B', 'B']]]);
  });
});

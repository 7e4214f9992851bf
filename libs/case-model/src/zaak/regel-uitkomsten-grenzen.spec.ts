import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { regelUitkomsten } from './regel-uitkomsten.js';

function codes(feiten: Feit[]): string[] {
  return regelUitkomsten(feiten).flatMap(({ bericht, bevindingen }) => bevindingen.map(({ kolom, code }) => `${bericht} ${kolom} ${code}`));
}

describe('a dubbele milestone', () => {
  it('is told once, also beside a file that was replaced', () => {
    const pvt = (bericht: number, actief = true): Feit => mijlpaalFeit('PVT_ONDERTEKEND', '2025-06-10', {}, { bericht, bestand: `${bericht}.csv`, slot: `${bericht}`, actief });
    const dubbel = regelUitkomsten([pvt(1), pvt(2), pvt(3, false)]).map(({ bericht }) => bericht);
    expect(dubbel).toEqual([2, 3]);
  });

  it('may be an AANMELDING of which the person is not at hand', () => {
    const aanmelding = (bericht: number): Feit => mijlpaalFeit('AANMELDING', '2025-06-10', {}, { bericht, bestand: `${bericht}.csv`, slot: `${bericht}` });
    expect(regelUitkomsten([aanmelding(1), aanmelding(2)]).map(({ bericht, dubbel }) => [bericht, dubbel])).toEqual([[2, true]]);
  });
});

describe('a level', () => {
  it('is compared with the newest one that was given, past a quarter that gave none', () => {
    const regels = [
      taalFeit('2025K1', { niveaus: { LE: 'B1' }, cumulatief: 304 }, { bericht: 1 }),
      taalFeit('2025K2', { niveaus: {}, cumulatief: 608 }, { bericht: 2 }),
      taalFeit('2025K3', { niveaus: { LE: 'A1' }, cumulatief: 912 }, { bericht: 3 }),
    ];
    expect(codes(regels)).toEqual(['3 niveau_lezen niveau-lager-dan-eerder']);
  });

  it('of two schools in one quarter is that of the route in force then, whatever order the PIPs came in', () => {
    const regels = [
      taalFeit('2025K3', { school: '5101', leerroute: 'B', niveaus: { LE: 'A1' }, cumulatief: 304 }, { bericht: 1 }),
      taalFeit('2025K3', { school: '5102', leerroute: 'O', niveaus: { LE: 'B1' }, cumulatief: 304 }, { bericht: 2 }),
      taalFeit('2025K4', { school: '5101', leerroute: 'B', niveaus: { LE: 'A1' }, cumulatief: 608 }, { bericht: 3 }),
    ];
    const pips = [pipFeit('2025-01-10', 'O:B1'), pipFeit('2025-06-10', 'B:B1')];
    expect([codes([...pips, ...regels]), codes([...pips.reverse(), ...regels])]).toEqual([[], []]);
  });
});

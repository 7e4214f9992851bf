import { describe, expect, it } from '@jest/globals';
import { type Nummers, vergelijkNummers } from './vergelijk-nummer.js';

const goed = (nummers: readonly string[]): Nummers => ({ goed: new Set(nummers), onbruikbaar: new Set() });

describe('vergelijkNummers', () => {
  it.each([
    [['2800000001'], ['2800000001'], 'gelijk'], [['2800000001', '2900000000'], ['2500000000', '2900000000'], 'gelijk'],
    [['2800000001'], ['2800000002'], 'bijna'], [['2800000012'], ['2800000021'], 'bijna'], [['1', '2800000001'], ['2800000009', '5'], 'bijna'],
    [['2800000001'], ['280000001'], 'bijna'], [['2800000001'], ['28000001'], 'anders'], [['2800000001'], ['2900000002'], 'anders'],
    [[], ['2800000001'], null], [['2800000001'], [], null], [[], [], null],
  ] as const)('%j and %j: %s', (a, b, niveau) => {
    expect([vergelijkNummers(goed(a), goed(b)), vergelijkNummers(goed(b), goed(a))]).toEqual([niveau, niveau]);
  });

  it('takes of a number that cannot be used only that it is nearly another', () => {
    const mis = (nummers: readonly string[]): Nummers => ({ goed: new Set(), onbruikbaar: new Set(nummers) });
    expect([vergelijkNummers(mis(['105000021']), goed(['105000012'])), vergelijkNummers(goed(['105000012']), mis(['105000021']))]).toEqual(['bijna', 'bijna']);
    expect([vergelijkNummers(mis(['105000012']), goed(['105000012'])), vergelijkNummers(mis(['999999999']), goed(['105000012'])), vergelijkNummers(mis(['105000021']), mis(['105000012']))]).toEqual([null, null, null]);
    expect(vergelijkNummers({ goed: new Set(['105000127']), onbruikbaar: new Set(['105000021']) }, goed(['105000012']))).toBe('bijna');
  });
});

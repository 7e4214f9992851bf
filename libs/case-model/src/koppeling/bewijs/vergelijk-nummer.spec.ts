import { describe, expect, it } from '@jest/globals';
import { vergelijkNummers } from './vergelijk-nummer.js';

describe('vergelijkNummers', () => {
  it.each([
    [['2800000001'], ['2800000001'], 'gelijk'], [['2800000001', '2900000000'], ['2500000000', '2900000000'], 'gelijk'],
    [['2800000001'], ['2800000002'], 'bijna'], [['2800000012'], ['2800000021'], 'bijna'], [['1', '2800000001'], ['2800000009', '5'], 'bijna'],
    [['2800000001'], ['280000001'], 'anders'], [['2800000001'], ['2900000002'], 'anders'],
    [[], ['2800000001'], null], [['2800000001'], [], null], [[], [], null],
  ] as const)('%j and %j: %s', (a, b, niveau) => {
    expect([vergelijkNummers(new Set(a), new Set(b)), vergelijkNummers(new Set(b), new Set(a))]).toEqual([niveau, niveau]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Stap } from '#libs/case-model';
import { looptijd } from './looptijd.js';

/** Steps on the first of these months of 2025: `1a 3b` is a from January and b from March. */
function stappen(tekst: string): Stap<string>[] {
  return tekst.split(' ').filter(Boolean).map((deel) => ({ vanaf: `2025-0${deel[0] ?? ''}-01`, waarde: deel.slice(1) }));
}

describe('looptijd of a', () => {
  it.each<[string, { voorbij: string | null } | null]>([
    ['', null],
    ['1a', { voorbij: null }],
    ['3a', { voorbij: null }], // The first held before.
    ['1b', null],
    ['1a 2b', null], // Over before the days that count.
    ['1b 2a', { voorbij: null }],
    ['1a 3b', { voorbij: '2025-03-01' }],
    ['1b 3a', { voorbij: null }],
    ['1b 3a 4b', { voorbij: '2025-04-01' }],
    ['1a 3b 4c', { voorbij: '2025-03-01' }],
    ['1a 3b 4a', { voorbij: null }],
    ['1a 6b', { voorbij: '2025-06-01' }],
    ['1a 7b', { voorbij: null }], // Not yet.
    ['1b 7a', null],
  ])('in %s', (tekst, verwacht) => {
    expect(looptijd(stappen(tekst), (waarde) => waarde === 'a', { van: '2025-02-01', tot: '2025-06-01' })).toEqual(verwacht);
  });

  it('is none when the days end before they begin', () => {
    expect(looptijd(stappen('1a'), () => true, { van: '2025-02-01', tot: '2025-01-31' })).toBeNull();
  });
});

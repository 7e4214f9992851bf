import { describe, expect, it } from '@jest/globals';
import type { Stap } from '#libs/case-model';
import { looptijd } from './looptijd.js';

/** Steps on the first of these months of 2025: `1a 3b` is a from January and b from March. */
function stappen(tekst: string): Stap<string>[] {
  return tekst.split(' ').filter(Boolean).map((deel) => ({ vanaf: `2025-0${deel[0] ?? ''}-01`, waarde: deel.slice(1) }));
}

describe('looptijd of a', () => {
  it.each<[string, [string, string | null] | null]>([
    ['', null],
    ['1a', ['2025-02-01', null]],
    ['3a', ['2025-02-01', null]], // The first held before.
    ['1b', null],
    ['1a 2b', null], // Over before the days that count.
    ['1b 2a', ['2025-02-01', null]],
    ['1a 3b', ['2025-02-01', '2025-03-01']],
    ['1b 3a', ['2025-03-01', null]],
    ['1b 3a 4b', ['2025-03-01', '2025-04-01']],
    ['1a 3b 4c', ['2025-02-01', '2025-03-01']],
    ['1a 3b 4a', ['2025-02-01', null]],
    ['1a 6b', ['2025-02-01', '2025-06-01']],
    ['1a 7b', ['2025-02-01', null]], // Not yet.
    ['1b 7a', null],
  ])('in %s', (tekst, verwacht) => {
    const gevonden = looptijd(stappen(tekst), (waarde) => waarde === 'a', { van: '2025-02-01', tot: '2025-06-01' });
    expect(gevonden && [gevonden.sinds, gevonden.voorbij]).toEqual(verwacht);
  });

  it('is none when the days end before they begin', () => {
    expect(looptijd(stappen('1a'), () => true, { van: '2025-02-01', tot: '2025-01-31' })).toBeNull();
  });
});

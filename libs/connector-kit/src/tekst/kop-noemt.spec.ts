import { describe, expect, it } from '@jest/globals';
import { kopNoemt } from './kop-noemt.js';

describe('a header', () => {
  it('names a word however it is written, alone or in another', () => {
    for (const kop of ['loon', 'a;Uur-Loon;b', 'U U R_LOON', 'x\tbrutoloon (eur)']) expect([kop, kopNoemt(kop, ['salaris', 'loon'])]).toEqual([kop, true]);
  });

  it('does not name what is not there', () => {
    for (const kop of ['', 'plaatsing_id;maand', 'lo;on']) expect([kop, kopNoemt(kop, ['loon'])]).toEqual([kop, false]);
    expect(kopNoemt('loon', [])).toBe(false);
  });
});

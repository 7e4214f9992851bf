import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vingerafdruk } from './vingerafdruk.js';

describe('vingerafdruk', () => {
  it('tells texts apart, and says the same of the same', () => {
    const druk = vingerafdruk();
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(druk(a) === druk(b)).toBe(a === b);
    }), { numRuns: 2000 });
  });

  it('has no collision among a million numbers of one school, and fits a bigint column', () => {
    const druk = vingerafdruk();
    const gezien = new Set<string>();
    for (let n = 0; n < 1_000_000; n += 1) gezien.add(druk(`D${n}`));
    expect(gezien.size).toBe(1_000_000);
    for (const een of [...gezien].slice(0, 1000)) expect(BigInt.asIntN(64, BigInt(een)).toString()).toBe(een);
  });

  it('is another in every reading', () => {
    expect(vingerafdruk()('D1')).not.toBe(vingerafdruk()('D1'));
  });
});

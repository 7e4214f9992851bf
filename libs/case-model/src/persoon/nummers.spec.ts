import { describe, expect, it } from '@jest/globals';
import { isBsn } from './bsn.js';
import { isVNummer } from './v-nummer.js';

describe('isBsn', () => {
  it.each(['015000011', '105000024', '111222333', '123456782'])('takes %s', (bsn) => {
    expect(isBsn(bsn)).toBe(true);
  });

  it.each(['000000000', '123456789', '015000012', '150000110', '15000011', '0150000110', '01500001a', '', ' 015000011', '015.000.011'])('refuses %p', (bsn) => {
    expect(isBsn(bsn)).toBe(false);
  });

  it('notices every single wrong digit', () => {
    const bsn = '111222333';
    for (let plaats = 0; plaats < 9; plaats += 1) {
      const goed = [...'0123456789'].filter((cijfer) => isBsn(bsn.slice(0, plaats) + cijfer + bsn.slice(plaats + 1)));
      expect(goed).toEqual([bsn[plaats]]);
    }
  });
});

describe('isVNummer', () => {
  it('takes ten digits', () => {
    expect(['2800000001', '0000000001'].map(isVNummer)).toEqual([true, true]);
  });

  it('refuses another length, other characters and the filler of zeros', () => {
    expect(['280000000', '28000000011', '280000000a', '', '0000000000', '2800000001\n'].filter(isVNummer)).toEqual([]);
  });
});

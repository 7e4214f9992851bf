import { describe, expect, it } from '@jest/globals';
import { metSchild, zonderSchild } from './formuleschild.js';

describe('the shield of a cell', () => {
  it.each(['=1+1', '+31', '-2,5', '@SUM(A1)', '\tx', '\rx', '\nx', '\uFF0B1', "'s-Gravenhage", "'t Hof", "'", '', 'gewoon', "''=x"])('comes off as it went on: %j', (tekst) => {
    expect(zonderSchild(metSchild(tekst))).toBe(tekst);
  });

  it('leaves a name that begins with an apostrophe alone', () => {
    for (const naam of ["'s-Gravenhage", "'t Hof", "'"]) expect([metSchild(naam), zonderSchild(naam)]).toEqual([naam, naam]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { geboortedatumsTegenstrijdig, geboortedatumsVerschillen, isAangenomenGeboortedag, isVolledigeGeboortedatum } from './geboortedatum.js';

describe('isVolledigeGeboortedatum', () => {
  it('needs a year, a month and a day that exist', () => {
    expect(isVolledigeGeboortedatum('1991-05-17')).toBe(true);
    expect(['1991-00-00', '1991-05-00', '1991-02-29'].filter(isVolledigeGeboortedatum)).toEqual([]);
  });
});

describe('isAangenomenGeboortedag', () => {
  it('holds for 1 January and 1 July only', () => {
    expect(['1991-01-01', '1991-07-01', '1991-01-02', '1991-10-01', '1991-00-00'].map(isAangenomenGeboortedag)).toEqual([true, true, false, false, false]);
  });
});

describe('geboortedatumsTegenstrijdig', () => {
  it.each([
    ['1991-05-17', '1991-05-18'],
    ['1991-05-17', '1991-06-17'],
    ['1991-05-17', '1992-05-17'],
    ['1991-00-00', '1992-05-17'],
    ['1991-05-00', '1991-06-17'],
    ['1991-01-01', '1992-05-17'],
    ['1991-07-01', '1990-01-01'],
    ['1991-01-01', '1990-00-00'],
  ])('%s and %s are two people', (a, b) => {
    expect([geboortedatumsTegenstrijdig(a, b), geboortedatumsTegenstrijdig(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['1991-05-17', '1991-05-17'],
    ['1991-05-17', '1991-00-00'],
    ['1991-05-17', '1991-05-00'],
    ['1991-05-17', '0000-05-17'],
    ['1991-05-17', '1991-01-01'],
    ['1991-05-17', '1991-07-01'],
    ['1991-01-01', '1991-07-01'],
    ['1991-05-00', '1991-07-01'],
  ])('%s and %s may be one', (a, b) => {
    expect([geboortedatumsTegenstrijdig(a, b), geboortedatumsTegenstrijdig(b, a)]).toEqual([false, false]);
  });
});

describe('geboortedatumsVerschillen', () => {
  it('takes 1 January at its word', () => {
    expect(geboortedatumsVerschillen('1991-05-17', '1991-01-01')).toBe(true);
    expect(geboortedatumsVerschillen('1991-00-00', '1991-01-01')).toBe(false);
  });
});

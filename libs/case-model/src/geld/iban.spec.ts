import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isIban, schrijfIban } from './iban.js';

const TEKENS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The same by whole numbers: 98 − (number with 00 as check digits) mod 97. */
function metControlegetal(land: string, rekening: string): string {
  const getal = BigInt([...`${rekening}${land}00`].map((teken) => TEKENS.indexOf(teken)).join(''));
  return `${land}${String(98n - (getal % 97n)).padStart(2, '0')}${rekening}`;
}

const reeks = (tekens: string, lengte: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...tekens), { minLength: lengte, maxLength: lengte }).map((deel) => deel.join(''));
const nederlands = fc.tuple(reeks(TEKENS.slice(10), 4), reeks(TEKENS.slice(0, 10), 10)).map(([bank, nummer]) => metControlegetal('NL', bank + nummer));
const ander = fc.tuple(fc.constantFrom('DE', 'BE', 'FR', 'MT'), fc.integer({ min: 11, max: 30 }).chain((lengte) => reeks(TEKENS, lengte))).map(([land, rekening]) => metControlegetal(land, rekening));
const iban = fc.oneof(nederlands, ander);

describe('an IBAN', () => {
  it.each(['NL91ABNA0417164300', 'DE89370400440532013000', 'BE68539007547034', 'GB29NWBK60161331926819', 'MT84MALT011000012345MTLCAST001S', 'NL02TEST0000000043', 'NL98TEST0000000061'])('is one as banks publish it, or with the first and last check digits: %s', (gegeven) => {
    expect(isIban(gegeven)).toBe(true);
  });

  it('is one whenever its check digits were computed', () => {
    fc.assert(fc.property(iban, (goed) => expect(isIban(goed)).toBe(true)));
  });

  it('is none with one digit or one letter mistaken for another', () => {
    fc.assert(fc.property(iban, fc.nat(), fc.nat(), (goed, plaats, keuze) => {
      const plek = plaats % goed.length;
      const soort = goed[plek]! <= '9' ? TEKENS.slice(0, 10) : TEKENS.slice(10);
      const teken = soort[keuze % soort.length]!;
      fc.pre(goed[plek] !== teken);
      expect(isIban(goed.slice(0, plek) + teken + goed.slice(plek + 1))).toBe(false);
    }), { numRuns: 500 });
  });

  it('is none with two neighbouring digits of the account swapped', () => {
    fc.assert(fc.property(nederlands, fc.integer({ min: 8, max: 16 }), (goed, plek) => {
      fc.pre(goed[plek] !== goed[plek + 1]);
      expect(isIban(goed.slice(0, plek) + goed[plek + 1] + goed[plek] + goed.slice(plek + 2))).toBe(false);
    }));
  });

  it.each([
    ['check digits 00, though they leave 1', 'NL00TEST0000000079'], ['check digits 01, alike', 'NL01TEST0000000061'], ['check digits 99, alike', 'NL99TEST0000000043'],
    ['a Dutch one of another length', metControlegetal('NL', 'TEST000000001')], ['one without a bank', metControlegetal('NL', '12340000000001')],
    ['a Dutch one with something behind it', metControlegetal('NL', 'TEST00000000012')], ['a Dutch one in another', metControlegetal('NL', 'NL12TEST0123456789')],
    ['a country in small letters', metControlegetal('DE', 'AB12345678901234').replace('DE', 'de')],
    ['one too short', metControlegetal('DE', '1234567890')], ['one too long', metControlegetal('DE', '1'.repeat(31))], ['small letters', 'nl91abna0417164300'], ['nothing', ''],
  ])('is not %s', (_, gegeven) => {
    expect(isIban(gegeven)).toBe(false);
  });

  it('is written without white space, in capitals', () => {
    expect(schrijfIban(' nl91 abna\u00a00417 1643 00 ')).toBe('NL91ABNA0417164300');
  });
});

import { describe, expect, it } from '@jest/globals';
import { vergelijk, verschilTekst } from './vergelijk.js';

describe('comparing what is given with what is there', () => {
  it('counts the ends of the given shape and asks nothing of the rest', () => {
    expect(vergelijk({ a: 1, b: { c: null, d: [] }, e: ['x', 'y'] }, { a: 1, b: { c: null, d: [], meer: 1 }, e: ['x', 'y'], f: 2 })).toEqual({ vergeleken: 5, verschillen: [] });
  });

  it('tells every difference by its path', () => {
    const { vergeleken, verschillen } = vergelijk({ taal: { school: '5101', examens: [{ datum: '2026-01-01', niveau: null }] }, pvt: null }, { taal: { school: '5102', examens: [{ datum: '2026-01-01', niveau: 'A2' }] } });
    expect(vergeleken).toBe(4);
    expect(verschillen.map(verschilTekst)).toEqual(['taal.school: verwacht "5101", is "5102"', 'taal.examens[0].niveau: verwacht null, is "A2"', 'pvt: verwacht null, is afwezig']);
  });

  it.each([
    ['a list that is longer', [1], [1, 2]],
    ['a list in another order', [1, 2], [2, 1]],
    ['a list that is not empty', [], [1]],
    ['an object for nothing', { a: 1 }, null],
    ['nothing for an object', null, { a: 1 }],
    ['a text for a number', 40, '40'],
    ['an empty object for null', {}, null],
  ])('does not take %s for equal', (_, verwacht, werkelijk) => {
    expect(vergelijk({ veld: verwacht }, { veld: werkelijk }).verschillen.length).toBeGreaterThan(0);
  });
});

import { periodetekst } from './periodetekst.js';

describe('periodetekst', () => {
  it.each([['2026K1', '1e kwartaal 2026'], ['202603', 'maart 2026'], ['20260305', '20260305'], [null, '–']])('writes %p as %p', (periode, tekst) => {
    expect(periodetekst(periode)).toBe(tekst);
  });
});

import { describe, expect, it } from '@jest/globals';
import { LEVERBELEID as BELEID } from './leverbeleid.js';
import { naGehoor, naStoring, naVertrek, NIEUWE_LIJN } from './partnerlijn.js';

describe('the line to a partner', () => {
  const open = [1, 2, 3].reduce((lijn) => naStoring(lijn, 1000, BELEID, 'zaad'), NIEUWE_LIJN);

  it('opens at the third failure in a row, not before', () => {
    expect(naStoring(naStoring(NIEUWE_LIJN, 1000, BELEID, 'zaad'), 1000, BELEID, 'zaad').openSinds).toBeNull();
    expect(open.openSinds).toBe(1000);
  });

  it('lets one probe through while it is open, and nobody else until that can no longer tell', () => {
    expect(naVertrek(open, 90_000, BELEID).nietVoor).toBe(90_000 + BELEID.duur + BELEID.bezinking);
  });

  it('lets attempts leave one by one while it is whole', () => {
    expect(naVertrek(NIEUWE_LIJN, 5000, BELEID).nietVoor).toBe(5000 + BELEID.tussenpoze);
    expect(naGehoor(5000, BELEID)).toEqual({ storingen: 0, openSinds: null, nietVoor: 5000 + BELEID.tussenpoze });
  });

  it('waits longer after each failed probe, up to the longest pause, and the same again for the same seed', () => {
    const later = Array.from({ length: 12 }).reduce<typeof open>((lijn) => naStoring(lijn, 1000, BELEID, 'zaad'), open);
    expect(later.nietVoor - 1000).toBeGreaterThanOrEqual(BELEID.langstePauze / 2);
    expect(later.nietVoor - 1000).toBeLessThanOrEqual(BELEID.langstePauze);
    expect(naStoring(open, 1000, BELEID, 'zaad')).toEqual(naStoring(open, 1000, BELEID, 'zaad'));
  });
});

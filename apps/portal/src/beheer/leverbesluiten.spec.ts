import { leverbesluiten } from './leverbesluiten.js';

const ITEMS = { open: 0, bevestigd: 1, geweigerd: 0, vervallen: 0 };

describe('leverbesluiten', () => {
  it.each([
    ['afgerond', ITEMS, []],
    ['vastgelopen', ITEMS, ['aangekomen', 'niet-aangekomen', 'vervallen']],
    ['afgerond', { ...ITEMS, geweigerd: 2 }, ['herzend']],
  ])('offers what can be decided about %s, %j', (status, items, besluiten) => {
    expect(leverbesluiten({ status, items }).map(({ besluit }) => besluit)).toEqual(besluiten);
  });
});

import { schrijf } from './schrijf.js';

describe('schrijf', () => {
  it('writes the days in a sentence as people read them, and leaves what only looks like one', () => {
    expect(schrijf.zin('Voorbij sinds 2026-03-05 (bericht 2026-13-05, 12026-03-05).')).toBe('Voorbij sinds 5 maart 2026 (bericht 2026-13-05, 12026-03-05).');
  });

  it('writes cents as euros', () => {
    expect([schrijf.euro(123_450), schrijf.euro(null)]).toEqual(['€\u00a01.234,50', '–']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagErna } from './datum.js';
import { kwartaalEinde, kwartaalVan } from './kwartaal.js';
import { isVerslagperiode, laatsteVerslagperiode, type Periodesoort, verslagperiodeBegin, verslagperiodeEinde } from './verslagperiode.js';

describe('a period that a report is about', () => {
  it.each<[Periodesoort, string, string, string]>([
    ['kwartaal', '2026K1', '2026-01-01', '2026-03-31'],
    ['kwartaal', '2026K4', '2026-10-01', '2026-12-31'],
    ['maand', '202602', '2026-02-01', '2026-02-28'],
    ['maand', '202402', '2024-02-01', '2024-02-29'],
    ['maand', '202612', '2026-12-01', '2026-12-31'],
    ['jaar', '2026', '2026-01-01', '2026-12-31'],
  ])('%s %s goes from %s to %s', (soort, periode, begin, einde) => {
    expect([isVerslagperiode(soort, periode), verslagperiodeBegin(soort, periode), verslagperiodeEinde(soort, periode)]).toEqual([true, begin, einde]);
  });

  it.each<[Periodesoort, string]>([
    ['kwartaal', '2026K0'], ['kwartaal', '2026K5'], ['kwartaal', '202609'], ['kwartaal', '2026k1'], ['maand', '202600'], ['maand', '202613'], ['maand', '2026-09'], ['maand', '2026K3'],
    ['maand', '2026'], ['jaar', '26'], ['jaar', '202609'], ['jaar', '1999'], ['jaar', '2026\n'],
  ])('is no %s: %j', (soort, tekst) => {
    expect(isVerslagperiode(soort, tekst)).toBe(false);
  });

  it('ends on the eve of the next, and a quarter where quarters end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }), (jaar, maand) => {
        const deze = `${jaar}${String(maand).padStart(2, '0')}`;
        const volgende = maand === 12 ? `${jaar + 1}01` : String(Number(deze) + 1);
        expect(dagErna(verslagperiodeEinde('maand', deze))).toBe(verslagperiodeBegin('maand', volgende));
        const kwartaal = kwartaalVan(verslagperiodeBegin('maand', deze));
        expect(verslagperiodeEinde('kwartaal', kwartaal)).toBe(kwartaalEinde(kwartaal));
      }),
    );
  });

  it.each([
    ['kwartaal', '2026-11-23', '2026K3'], ['kwartaal', '2026-10-01', '2026K3'], ['kwartaal', '2026-09-30', '2026K2'], ['kwartaal', '2026-02-14', '2025K4'],
    ['maand', '2026-03-31', '202602'], ['maand', '2026-01-01', '202512'], ['jaar', '2026-12-31', '2025'], ['jaar', '2026-01-01', '2025'],
  ] as const)('of kind %s ended last before %s is %s', (soort, dag, periode) => {
    expect(laatsteVerslagperiode(soort, dag)).toBe(periode);
    expect(verslagperiodeEinde(soort, periode) < dag).toBe(true);
  });
});

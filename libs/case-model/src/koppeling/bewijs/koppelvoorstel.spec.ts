import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kiesVoorstellen, type Koppelvoorstel } from './koppelvoorstel.js';

const kandidaat = (zaak: string, gewicht: number): Koppelvoorstel => ({ zaak, bewijs: { gewicht, redenen: [] } });

describe('kiesVoorstellen', () => {
  it('gives the three likeliest, of equals in the order of their ids, and none that is not worth a look', () => {
    const gekozen = kiesVoorstellen([kandidaat('a', 79), kandidaat('d', 120), kandidaat('b', 80), kandidaat('c', 120), kandidaat('e', 100)]);
    expect(gekozen.map(({ zaak }) => zaak)).toEqual(['c', 'd', 'e']);
    expect(kiesVoorstellen([kandidaat('a', 79), kandidaat('b', 80)]).map(({ zaak }) => zaak)).toEqual(['b']);
    expect(kiesVoorstellen([])).toEqual([]);
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.record({ zaak: fc.stringMatching(/^[0-9a-f]{2}$/), gewicht: fc.integer({ min: 60, max: 140 }) }), { selector: ({ zaak }) => zaak, maxLength: 8 }), (delen) => {
      const kandidaten = delen.map(({ zaak, gewicht }) => kandidaat(zaak, gewicht));
      expect(kiesVoorstellen([...kandidaten].reverse())).toEqual(kiesVoorstellen([...kandidaten]));
    }));
  });
});

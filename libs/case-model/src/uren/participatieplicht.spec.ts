import { describe, expect, it } from '@jest/globals';
import { GEEN_VERLOOP, type Verloop } from '#libs/case-model';
import { participatieplicht } from './participatieplicht.js';

const Z = { leerroute: 'Z', niveau: null } as const;
const B = { leerroute: 'B', niveau: 'B1' } as const;
const ASIEL = 'Asielstatushouder';
const GEZIN = 'Gezinsmigrant en overige migrant';
const ROUTE = 'De leerroute is gewijzigd.';
const GROEP = 'De doelgroep is gewijzigd.';
const PLICHT = 'Een asielstatushouder op de Z-route.';

/** Since when how many hours, and why. */
function van(verloop: Partial<Verloop>): [string, number, string][] {
  return participatieplicht({ ...GEEN_VERLOOP, ...verloop }).map(({ vanaf, waarde: { nodig, reden } }) => [vanaf, nodig / 4, reden]);
}

describe('what participation is asked', () => {
  it('is nothing of a case that says nothing', () => {
    expect(van({})).toEqual([]);
    expect(van({ pips: [{ vanaf: '2025-06-10', waarde: Z }] })).toEqual([['2025-06-10', 0, GROEP]]);
  });

  it('follows route and target group, the first of which held before', () => {
    expect(van({ pips: [{ vanaf: '2025-06-10', waarde: Z }, { vanaf: '2026-01-20', waarde: B }], doelgroepen: [{ vanaf: '2025-09-01', waarde: ASIEL }, { vanaf: '2025-12-01', waarde: GEZIN }] })).toEqual([
      ['2025-06-10', 800, PLICHT], ['2025-09-01', 800, PLICHT], ['2025-12-01', 0, GROEP], ['2026-01-20', 0, ROUTE],
    ]);
    expect(van({ doelgroepen: [{ vanaf: '2025-02-03', waarde: ASIEL }], pips: [{ vanaf: '2025-06-10', waarde: Z }] })).toEqual([['2025-02-03', 0, ROUTE], ['2025-06-10', 800, PLICHT]]);
  });

  it('is no more than an ontheffing says, since its day', () => {
    const asiel = { pips: [{ vanaf: '2025-06-10', waarde: Z }], doelgroepen: [{ vanaf: '2025-02-03', waarde: ASIEL }] } satisfies Partial<Verloop>;
    const met = (uren: number) => van({ ...asiel, ontheffing: { vanaf: '2026-01-20', waarde: uren * 4 } }).slice(1);
    expect([met(300), met(900), met(0)]).toEqual([
      [['2025-06-10', 800, PLICHT], ['2026-01-20', 300, PLICHT]], [['2025-06-10', 800, PLICHT], ['2026-01-20', 800, PLICHT]],
      [['2025-06-10', 800, PLICHT], ['2026-01-20', 0, 'Door een ontheffing wordt geen participatie gevraagd.']],
    ]);
    expect(van({ ...asiel, ontheffing: { vanaf: '2025-06-10', waarde: 400 } })).toEqual([['2025-02-03', 0, ROUTE], ['2025-06-10', 100, PLICHT]]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEVERBELEID } from '#libs/exchange';
import { databasekern } from '../../support/levering/databasekern.js';
import { stilleWeek, WEEK } from '../../support/levering/stille-week.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

const AANTAL = 6;
const UUR = 3_600_000;
/** As shipped (with which `levermodel.spec.ts` plays the same week), but who waits for his turn looks less often: each look costs a transaction here. */
const BELEID = { ...LEVERBELEID, kijk: UUR / 2 };

let basis: Testdatabase;
beforeAll(async () => {
  basis = await testdatabase();
});
afterAll(async () => basis.weg());

describe('a partner that is out of reach for a week', () => {
  it('is one task from its first hour, closed by itself; at its return everything goes once, in order per zaak, one by one', async () => {
    const { partner, kern, begin } = await stilleWeek(databasekern(basis.database, 'weg', BELEID), AANTAL);
    expect([...partner.gedaan.values()]).toEqual(Array.from({ length: AANTAL }, () => 1));
    expect(new Set((await kern.beeld()).map(({ stand }) => stand))).toEqual(new Set(['afgerond']));
    for (const zaak of [0, 1, 2]) {
      const eigen = partner.volgorde.filter((effect) => effect.startsWith(`${zaak}/`));
      expect([eigen.length, eigen]).toEqual([AANTAL / 3, [...eigen].sort()]);
    }

    // Of a week of attempts one task came, and it was not made again by any of them.
    expect(partner.pogingen.filter(({ op }) => op < begin + WEEK).length).toBeGreaterThan(50);
    const taken = await basis.database.query<{ oorzaak: string; aangemaakt: Date; gesloten: boolean }>('select oorzaak, aangemaakt, gesloten is not null as gesloten from exchange.taak');
    expect(taken).toEqual([{ oorzaak: 'partner-onbereikbaar/weg', aangemaakt: expect.any(Date), gesloten: true }]);
    expect(taken[0]!.aangemaakt.getTime()).toBeLessThan(begin + UUR);

    const erna = partner.pogingen.filter(({ op }) => op >= begin + WEEK).map(({ op }) => op);
    expect(Math.min(...erna.slice(1).map((op, i) => op - erna[i]!))).toBeGreaterThanOrEqual(BELEID.tussenpoze);
  });
});

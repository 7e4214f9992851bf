import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEVERBELEID } from '#libs/exchange';
import { databasekern } from '../../support/levering/databasekern.js';
import { stilleWeek } from '../../support/levering/stille-week.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

let basis: Testdatabase;
beforeAll(async () => {
  basis = await testdatabase();
});
afterAll(async () => basis.weg());

describe('a partner that is out of reach for a week', () => {
  it('is one task, which closes itself at its return', async () => {
    const { partner, kern } = await stilleWeek(databasekern(basis.database, 'weg', LEVERBELEID), 2);
    expect([...partner.gedaan.values()]).toEqual([1, 1]);
    expect((await kern.beeld()).map(({ stand }) => stand)).toEqual(['afgerond', 'afgerond']);
    expect(await basis.database.query('select oorzaak, gesloten is not null as gesloten from exchange.taak')).toEqual([{ oorzaak: 'partner-onbereikbaar/weg', gesloten: true }]);
  });
});

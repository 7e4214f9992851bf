import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databasekern } from '../../support/levering/databasekern.js';
import { Modelloop } from '../../support/levering/modelloop.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';

/** `LEVERSEED=n` plays one run again. */
const EEN = process.env.LEVERSEED;
const SEEDS = EEN === undefined ? Array.from({ length: 12 }, (_, i) => i + 1) : [Number(EEN)];

let basis: Testdatabase;
beforeAll(async () => {
  basis = await testdatabase();
});
afterAll(async () => basis.weg());

describe('deliveries on a database, over a partner that answers late, twice, crossed, wrongly or not at all', () => {
  it(`loses no item and does none twice, wherever the process dies (${SEEDS.length} runs)`, async () => {
    const mis: { seed: number; fouten: string[] }[] = [];
    for (const seed of SEEDS) {
      const fouten = await new Modelloop(seed, databasekern(basis.database, `proef-${seed}`)).loop();
      if (fouten.length > 0) mis.push({ seed, fouten });
    }
    expect(mis).toEqual([]);
  });
});

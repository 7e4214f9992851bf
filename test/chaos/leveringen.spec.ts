import { describe, expect, it } from '@jest/globals';
import { maakMoordplan } from '../support/levering/moordplan.js';
import { Moordloop, type Moordverslag } from '../support/levering/moordloop.js';

/** `LEVERSEED=n` plays one run again. */
const EEN = process.env.LEVERSEED;
const SEEDS = EEN === undefined ? Array.from({ length: 10 }, (_, i) => i + 1) : [Number(EEN)];
const NAAST_ELKAAR = 5;

async function alle(seeds: readonly number[]): Promise<Map<number, Moordverslag>> {
  const rij = [...seeds];
  const verslagen = new Map<number, Moordverslag>();
  const baan = async () => {
    for (let seed = rij.shift(); seed !== undefined; seed = rij.shift()) verslagen.set(seed, await new Moordloop(maakMoordplan(seed)).loop());
  };
  await Promise.all(Array.from({ length: NAAST_ELKAAR }, baan));
  return verslagen;
}

describe('deliveries by processes that are killed, to a partner that drops no doubles and answers late, twice, crossed, wrongly or not at all', () => {
  it(`are all acted on once and in order per zaak (${SEEDS.length} runs from seed ${SEEDS[0]}, over a folder, SFTP and HTTPS)`, async () => {
    const verslagen = await alle(SEEDS);
    const totaal = (deel: 'doden' | 'geraakt') => [...verslagen.values()].reduce((som, verslag) => som + verslag[deel], 0);
    process.stdout.write(`${SEEDS.length} runs from seed ${SEEDS[0]}: ${totaal('doden')} deaths, ${totaal('geraakt')} in the middle of an attempt\n`);
    expect([...verslagen].filter(([, { fouten }]) => fouten.length > 0).map(([seed, { fouten }]) => ({ seed, fouten }))).toEqual([]);
    // A death that hits nothing proves nothing.
    if (EEN === undefined) expect(totaal('geraakt')).toBeGreaterThanOrEqual(10);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Leverproef } from '../../support/levering/leverproef.js';
import { pollUntil } from '../../support/poll-until.js';

const AANTAL = 60;
/** So slow that they flow for a while. */
const BELEID = { tussenpoze: 0.1, kijk: 1 };
const KIJKEN_MS = 2_500;

let proef: Leverproef;
beforeAll(async () => {
  proef = await Leverproef.start('map', BELEID);
});
afterAll(async () => proef.weg());

const klaar = async (): Promise<number> => (await proef.beeld()).filter(({ stand }) => stand === 'afgerond').length;

async function laatsteBegin(): Promise<number> {
  const [rij] = await proef.basis.database.query<{ op: Date }>('select max(begonnen) as op from exchange.poging');
  return rij?.op.getTime() ?? 0;
}

describe('the off-switch of a flow, with the process that delivers', () => {
  it('lets no attempt begin within a second, keeps what waits, and lets it go when it is on again', async () => {
    await proef.schakelaar.zet('stadsbank', 'budgetplan', false, 'beheer');
    for (let i = 0; i < AANTAL; i += 1) await proef.bereid(`id${String(i).padStart(3, '0')}`, `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    await proef.schakelaar.zet('stadsbank', 'budgetplan', true, 'beheer');
    await pollUntil(async () => (await klaar()) >= 5, { wat: 'deliveries that flow' });
    await proef.schakelaar.zet('stadsbank', 'budgetplan', false, 'beheer');
    const uit = Date.now();
    await pollUntil(() => Date.now() > uit + KIJKEN_MS);
    expect(await laatsteBegin()).toBeLessThan(uit + 1_000);
    expect(await klaar()).toBeLessThan(AANTAL);

    await proef.schakelaar.zet('stadsbank', 'budgetplan', true, 'beheer');
    await pollUntil(async () => (await klaar()) === AANTAL && proef.isOpgehaald(), { wat: 'everything to go' });
    expect(await laatsteBegin()).toBeGreaterThan(uit + KIJKEN_MS);
    await pollUntil(() => Object.keys(proef.effecten()).length === AANTAL);
    expect(new Set(Object.values(proef.effecten()))).toEqual(new Set([1]));
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { pollUntil } from '../../../../test/support/poll-until.js';
import { Logboek } from '../logging/logboek.js';
import { Ronde } from './ronde.js';

const stil = Logboek.van('test', 'silent');
let ronde: Ronde;
afterEach(async () => ronde.stop());

/** A round that counts its beginnings, and is held until somebody lets it go. */
function vastgehouden() {
  let los = (): void => undefined;
  const poort = new Promise<void>((klaar) => (los = klaar));
  const telling = { begonnen: 0, klaar: 0 };
  const doe = async (): Promise<void> => {
    telling.begonnen += 1;
    await poort;
    telling.klaar += 1;
  };
  return { telling, doe, los };
}

describe('a round', () => {
  it('comes again after it failed', async () => {
    let keer = 0;
    ronde = new Ronde({ naam: 'proef', elkeMs: 1, doe: async () => { keer += 1; throw new Error('not now'); } }, stil);
    ronde.start();
    await pollUntil(() => keer > 3);
  });

  it('does not begin while the one before it runs', async () => {
    const { telling, doe, los } = vastgehouden();
    let tikken = 0;
    ronde = new Ronde({ naam: 'proef', elkeMs: 1, doe }, stil);
    const klok = setInterval(() => (tikken += 1), 1);
    ronde.start();
    await pollUntil(() => tikken > 20 && telling.begonnen > 0);
    clearInterval(klok);
    expect(telling).toEqual({ begonnen: 1, klaar: 0 });
    los();
    await pollUntil(() => telling.klaar > 3);
  });

  it('is over when stop returns, and does not begin again', async () => {
    const { telling, doe, los } = vastgehouden();
    let gestopt = false;
    let gezien: AbortSignal | undefined;
    ronde = new Ronde({ naam: 'proef', elkeMs: 1, doe: async (stop) => { gezien = stop; await doe(); } }, stil);
    ronde.start();
    await pollUntil(() => telling.begonnen === 1);
    const einde = ronde.stop().then(() => (gestopt = true));
    expect(gezien?.aborted).toBe(true);
    await new Promise(setImmediate);
    expect(gestopt).toBe(false);
    los();
    await einde;
    expect(telling).toEqual({ begonnen: 1, klaar: 1 });
  });
});

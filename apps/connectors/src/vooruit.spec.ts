import { describe, expect, it } from '@jest/globals';
import { vooruit } from './vooruit.js';

function bron(stuk: (nr: number) => number, aantal = 3): { gevraagd: number[]; gesloten: () => boolean; stroom: AsyncGenerator<number> } {
  const gevraagd: number[] = [];
  let dicht = false;
  async function* stroom(): AsyncGenerator<number> {
    try {
      for (let nr = 1; nr <= aantal; nr += 1) {
        gevraagd.push(nr);
        await Promise.resolve();
        yield stuk(nr);
      }
    } finally {
      dicht = true;
    }
  }
  return { gevraagd, gesloten: () => dicht, stroom: stroom() };
}

describe('vooruit', () => {
  it('gives every piece in order, and asks one ahead', async () => {
    const { gevraagd, gesloten, stroom } = bron((nr) => nr * 10);
    const gekregen: [number, number][] = [];
    for await (const stuk of vooruit(stroom)) gekregen.push([stuk, gevraagd.length]);
    expect(gekregen).toEqual([[10, 2], [20, 3], [30, 3]]);
    expect(gesloten()).toBe(true);
  });

  it('passes a failure on at its own piece', async () => {
    const { stroom } = bron((nr) => {
      if (nr === 2) throw new Error('kapot');
      return nr;
    });
    const gekregen: number[] = [];
    await expect((async () => {
      for await (const stuk of vooruit(stroom)) gekregen.push(stuk);
    })()).rejects.toThrow('kapot');
    expect(gekregen).toEqual([1]);
  });

  it('closes its source when nobody wants more', async () => {
    const { gesloten, stroom } = bron((nr) => nr);
    for await (const stuk of vooruit(stroom)) if (stuk === 1) break;
    expect(gesloten()).toBe(true);
  });
});

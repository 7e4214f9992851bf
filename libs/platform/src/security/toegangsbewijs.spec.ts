import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Kluis } from './kluis.js';
import { geefToegangsbewijs, leesToegangsbewijs } from './toegangsbewijs.js';

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a token that was found good', () => {
  it('is good until it expires, and only for the hub that gave it', async () => {
    const kluis = new Kluis(Buffer.alloc(32, 1));
    const token = await geefToegangsbewijs(kluis, { sub: 'proef' }, 60);
    for (let keer = 0; keer < 2; keer += 1) expect(await leesToegangsbewijs(kluis, token)).toMatchObject({ sub: 'proef' });
    expect(await leesToegangsbewijs(new Kluis(Buffer.alloc(32, 2)), token)).toBeNull();
    expect(await leesToegangsbewijs(kluis, `${token}x`)).toBeNull();
    const nu = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(nu + 66_000);
    expect(await leesToegangsbewijs(kluis, token)).toBeNull();
  });
});

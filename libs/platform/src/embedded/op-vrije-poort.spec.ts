import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { opVrijePoort } from './op-vrije-poort.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function luister(poort: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar, mislukt) => {
    server.once('error', mislukt);
    server.listen(poort, '127.0.0.1', klaar);
  });
  servers.push(server);
  return poort;
}

const isBezet = (fout: unknown): boolean => (fout as NodeJS.ErrnoException).code === 'EADDRINUSE';

describe('opVrijePoort', () => {
  it('goes to another port when the one that was free is taken', async () => {
    const ingepikt: number[] = [];
    const poort = await opVrijePoort(async (vrij) => {
      if (ingepikt.length < 2) ingepikt.push(await luister(vrij));
      return luister(vrij);
    }, isBezet);
    expect([ingepikt.length, ingepikt.includes(poort)]).toEqual([2, false]);
  });

  it('gives up when every port is taken, and at once when it is another fault', async () => {
    let keren = 0;
    await expect(opVrijePoort(async (vrij) => luister(await luister(vrij)), isBezet)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(servers).toHaveLength(5);
    await expect(opVrijePoort(async () => Promise.reject(new Error(`fault ${(keren += 1)}`)), isBezet)).rejects.toThrow('fault 1');
  });
});

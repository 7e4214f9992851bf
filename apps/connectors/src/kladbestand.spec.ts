import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Kladbestand } from './kladbestand.js';

async function* stroom(blokken: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const blok of blokken) yield await Promise.resolve(blok);
}

async function lees(klad: Kladbestand): Promise<Buffer> {
  const delen: Buffer[] = [];
  for await (const deel of klad.open()) delen.push(deel);
  return Buffer.concat(delen);
}

describe('bytes that are kept for a moment', () => {
  it('are read back as often as one wants, and have no name on disk', async () => {
    const bytes = randomBytes(200_001);
    const klad = await Kladbestand.van(stroom([bytes.subarray(0, 7), bytes.subarray(7, 150_000), bytes.subarray(150_000)]), bytes.length);
    expect([klad.grootte, (await lees(klad)).equals(bytes), (await lees(klad)).equals(bytes)]).toEqual([200_001, true, true]);
    expect(readdirSync(tmpdir()).filter((naam) => naam.startsWith('schakel-klad'))).toEqual([]);
  });

  it('are counted beyond what is kept', async () => {
    const klad = await Kladbestand.van(stroom([Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi')]), 4);
    expect([klad.grootte, (await lees(klad)).toString()]).toEqual([9, 'abcd']);
  });
});

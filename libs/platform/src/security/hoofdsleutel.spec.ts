import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hoofdsleutel } from './hoofdsleutel.js';

describe('hoofdsleutel', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'schakel-sleutel-'));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  it('takes the configured key', () => {
    const sleutel = Buffer.alloc(32, 1);
    expect(hoofdsleutel(sleutel, map)).toBe(sleutel);
    expect(readdirSync(map)).toEqual([]);
  });

  it('makes one for its owner alone, and finds it again', () => {
    const data = join(map, 'nieuw');
    const eerste = hoofdsleutel(undefined, data);
    expect(eerste.length).toBe(32);
    expect(hoofdsleutel(undefined, data).equals(eerste)).toBe(true);
    expect(readdirSync(data)).toEqual(['sleutel']);
    expect(statSync(join(data, 'sleutel')).mode & 0o777).toBe(0o600);
  });

  it('refuses a key file that is damaged, rather than making another', () => {
    writeFileSync(join(map, 'sleutel'), 'half');
    chmodSync(join(map, 'sleutel'), 0o600);
    expect(() => hoofdsleutel(undefined, map)).toThrow('32 bytes');
  });
});

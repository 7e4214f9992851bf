import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Mapverzending, type Zending } from '#libs/exchange';

const BYTES = Buffer.from('instructie;1\n');
const AF = new AbortController().signal;
let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'map-'));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

async function* stroom(...delen: (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const deel of delen) {
    if (deel instanceof Error) throw deel;
    yield await Promise.resolve(deel);
  }
}

const zending = (open: Zending['open'] = () => stroom(BYTES)): Zending => ({ naam: 'UIT_1.csv', kenmerk: 'proef-uit-1', sha256: createHash('sha256').update(BYTES).digest('hex'), open });

describe('a delivery through a folder', () => {
  it('puts the whole file under its name, and finds it when asked', async () => {
    const weg = new Mapverzending(map);
    expect(await weg.zend(zending(), AF)).toEqual({ soort: 'bevestigd', kenmerk: 'proef-uit-1' });
    expect(readFileSync(join(map, 'UIT_1.csv'))).toEqual(BYTES);
    expect(await weg.vraag(zending(), AF)).toEqual({ soort: 'aanwezig', kenmerk: 'proef-uit-1' });
  });

  it('shows nothing under its name when it breaks off halfway', async () => {
    const weg = new Mapverzending(map);
    expect(await weg.zend(zending(() => stroom(BYTES, new Error('broken'))), AF)).toEqual({ soort: 'niet-aangenomen', storing: 'map' });
    expect(readdirSync(map)).not.toContain('UIT_1.csv');
  });

  it('shows nothing any more when its time was over before it was written', async () => {
    const afbreken = new AbortController();
    const traag = async function* (): AsyncGenerator<Buffer> {
      yield await Promise.resolve(BYTES);
      afbreken.abort();
    };
    expect((await new Mapverzending(map).zend(zending(traag), afbreken.signal)).soort).toBe('niet-aangenomen');
    expect(readdirSync(map)).not.toContain('UIT_1.csv');
  });

  it('finds a file that was taken away', async () => {
    const weg = new Mapverzending(map);
    await weg.zend(zending(), AF);
    renameSync(join(map, 'UIT_1.csv'), join(map, 'opgehaald', 'UIT_1.csv'));
    expect((await weg.vraag(zending(), AF)).soort).toBe('aanwezig');
  });

  it('says that it is not there only of a folder that is there', async () => {
    const weg = new Mapverzending(map);
    await expect(weg.vraag(zending(), AF)).rejects.toThrow('ENOENT');
    mkdirSync(join(map, 'opgehaald'));
    expect((await weg.vraag(zending(), AF)).soort).toBe('afwezig');
    expect(await new Mapverzending(join(map, 'niet-gekoppeld')).zend(zending(), AF)).toEqual({ soort: 'niet-aangenomen', storing: 'ENOENT' });
  });

  it('tells other bytes under the same name apart', async () => {
    const weg = new Mapverzending(map);
    await weg.zend(zending(), AF);
    writeFileSync(join(map, 'UIT_1.csv'), 'iets anders');
    expect((await weg.vraag(zending(), AF)).soort).toBe('anders');
  });
});

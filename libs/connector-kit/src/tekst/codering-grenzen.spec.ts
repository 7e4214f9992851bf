import { describe, expect, it } from '@jest/globals';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { detecteerCodering } from './codering.js';
import { tekststroom } from './tekststroom.js';

const LANGSTE = 100;

/** The encoding that is found, in chunks of any size; they must all agree. */
async function vind(bytes: readonly number[] | string): Promise<string> {
  const uitkomsten = new Set<string>();
  for (const blok of [1, 2, 3, 1000]) {
    const codering = await detecteerCodering(inBlokken(Buffer.from(bytes), blok), LANGSTE);
    uitkomsten.add('code' in codering ? codering.code : `${codering.tekenset} ${codering.regeleinde}`);
  }
  return [...uitkomsten].join();
}

const letters = (tekst: string): number[] => [...Buffer.from(tekst, 'latin1')];
const BOM = [0xef, 0xbb, 0xbf];

describe('the line ends of a file', () => {
  it.each([['abc', 'utf8 lf'], ['a\nb', 'utf8 lf'], ['\na\rb', 'utf8 lf'], ['a\r\nb', 'utf8 lf'], ['\ra', 'utf8 cr'], ['a\rb', 'utf8 cr']])('of %j are found: %s', async (tekst, verwacht) => {
    expect(await vind(tekst)).toBe(verwacht);
  });

  it('are never further apart than the longest line that is allowed', async () => {
    const lijn = 'x'.repeat(LANGSTE);
    expect(await vind(lijn)).toBe('utf8 lf');
    expect(await vind(`${lijn}x`)).toBe('te-groot');
    for (const einde of ['\n', '\r']) {
      expect(await vind(`a${einde}${lijn}`)).toMatch(/^utf8/);
      expect(await vind(`a${einde}${lijn}x`)).toBe('te-groot');
    }
  });
});

describe('bytes that are no UTF-8', () => {
  it('make a file Windows-1252, however much UTF-8 follows', async () => {
    expect(await vind([0xe9, ...letters('abcdefghijk')])).toBe('win1252 lf');
    expect(await vind([...letters('caf'), 0xe9])).toBe('win1252 lf');
  });

  it('at its very end leave nothing to read behind a mark, or beside a byte that Windows-1252 lacks', async () => {
    expect(await vind([...BOM, 0x61, 0xc3])).toBe('codering-onleesbaar');
    expect(await vind([0xc3, 0x81, 0x61, 0xc3])).toBe('codering-onleesbaar');
    expect(await vind([0xc3, 0x81, 0x61])).toBe('utf8 lf');
    expect(await vind([0x61, 0xc3])).toBe('win1252 lf');
  });

  it.each([[[0xc3, 0xa9]], [[0xe2, 0x82, 0xac]], [[0xf0, 0x9f, 0x98, 0x80]]])('are not seen in a character that chunks break: %j', async (teken) => {
    expect(await vind([0x61, ...teken, 0x62])).toBe('utf8 lf');
    expect(await vind([0x61, ...teken])).toBe('utf8 lf');
    expect(await vind([0x61, ...teken.slice(0, -1)])).toBe('win1252 lf');
  });

  it('end the reading at once when nothing fits', async () => {
    let gegeven = 0;
    async function* bron(): AsyncGenerator<Buffer> {
      for (; gegeven < 50; gegeven++) yield await Promise.resolve(Buffer.from([0xe9, 0x81, 0x61, 0x0a]));
    }
    expect(await detecteerCodering(bron(), LANGSTE)).toMatchObject({ code: 'codering-onleesbaar' });
    expect(gegeven).toBe(0);
  });
});

describe('tekststroom', () => {
  async function delen(bytes: readonly number[], blok: number, regeleinde: 'lf' | 'cr' = 'lf'): Promise<string[]> {
    const gegeven: string[] = [];
    for await (const deel of tekststroom(inBlokken(Buffer.from(bytes), blok), { tekenset: 'utf8', regeleinde })) gegeven.push(deel);
    return gegeven;
  }

  it('leaves out the mark at the head and none further down', async () => {
    expect(await delen([...BOM, 0x61, ...BOM, 0x62], 100)).toEqual(['a\ufeffb']);
    expect(await delen([...BOM, ...BOM, 0x61], 3)).toEqual(['\ufeff', 'a']);
  });

  it('gives no empty text, and tells a character that was cut off', async () => {
    expect(await delen([0x61], 1)).toEqual(['a']);
    expect(await delen([0xc3, 0xa9], 1)).toEqual(['é']);
    expect(await delen([0x61, 0xc3], 1)).toEqual(['a', '\ufffd']);
    expect(await delen(BOM, 1)).toEqual([]);
  });
});

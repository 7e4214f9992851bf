import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { detecteerCodering } from './codering.js';
import { tekststroom } from './tekststroom.js';
import { tekstVanBytes } from './tekst-van-bytes.js';

const LANGSTE = 1000;

async function lees(bytes: Buffer, blok = 3): Promise<string> {
  const codering = await detecteerCodering(inBlokken(bytes, blok), LANGSTE);
  if ('code' in codering) return codering.code;
  let tekst = '';
  for await (const deel of tekststroom(inBlokken(bytes, blok), codering)) tekst += deel;
  return tekst;
}

describe('the encoding of a file', () => {
  it('is found for any text as UTF-8, with or without a byte order mark, in any chunks', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), fc.integer({ min: 1, max: 7 }), async (rauw, bom, blok) => {
      const tekst = `a${rauw.replace(/[\0\r\ufeff]/g, '')}`;
      expect(await lees(Buffer.from((bom ? '\ufeff' : '') + tekst), blok)).toBe(tekst);
    }));
  });

  it('is Windows-1252 when it is no UTF-8', async () => {
    for (const tekst of ['café', 'Çelik – “€ 5”…', 'Žižek Œuvre ÿ']) expect(await lees(iconv.encode(tekst, 'win1252'))).toBe(tekst);
    expect(tekstVanBytes(iconv.encode('Çelik €', 'win1252'))).toBe('Çelik €');
    expect(tekstVanBytes(Buffer.from('\ufeffÇelik €'))).toBe('Çelik €');
  });

  it.each<[string, Buffer]>([
    ['UTF-16 with a mark', Buffer.from('\ufeffgemeente', 'utf16le')],
    ['UTF-16 without one', Buffer.from('gemeente', 'utf16le')],
    ['a zero byte far down', Buffer.from(`${'a\n'.repeat(5000)}\0`)],
    ['a byte that Windows-1252 does not have', Buffer.from([0x61, 0xe9, 0x81, 0x62])],
    ['a UTF-8 mark before something else', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x62])],
  ])('is not found for %s', async (_, bytes) => {
    for (const blok of [1, 2, 1000]) expect(await lees(bytes, blok)).toBe('codering-onleesbaar');
  });

  it('is Windows-1252 when the last character of UTF-8 is cut off', async () => {
    expect(await lees(Buffer.from([0x61, 0xc3]))).toBe('aÃ');
  });

  it.each<[string, Buffer]>([['nothing', Buffer.alloc(0)], ['white space', Buffer.from(' \r\n\t\n')], ['a mark alone', Buffer.from('\ufeff')]])('does not matter for %s', async (_, bytes) => {
    for (const blok of [1, 1000]) expect(await lees(bytes, blok)).toBe('bestand-leeg');
  });

  it('is not sought beyond a line without end', async () => {
    let gegeven = 0;
    async function* eindeloos(): AsyncGenerator<Buffer> {
      for (; gegeven < 1_000_000; gegeven += 100) yield Buffer.alloc(100, 'x');
    }
    const uitkomst = await detecteerCodering(eindeloos(), LANGSTE);
    expect('code' in uitkomst && uitkomst.code).toBe('te-groot');
    expect(gegeven).toBeLessThan(2 * LANGSTE);
  });

  it('gives old Macintosh files line feeds', async () => {
    expect(await lees(Buffer.from('a\rb\r'))).toBe('a\nb\n');
    expect(await lees(Buffer.from('a\r\nb\rc'))).toBe('a\r\nb\rc');
  });
});

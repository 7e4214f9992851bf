import { describe, expect, it } from '@jest/globals';
import { inBlokken } from '../../../../test/support/in-blokken.js';
import { zoekRegel } from './zoek-regel.js';

/** The lines that the test was shown, a header with a star, when the file comes in chunks of this size. */
async function getoond(bytes: Buffer, blok = 3): Promise<string[]> {
  const gezien: string[] = [];
  await zoekRegel(() => inBlokken(bytes, blok), (regel, kop) => {
    gezien.push(`${kop ? '*' : ''}${regel.trim()}`);
    return false;
  });
  return gezien;
}

describe('looking for a line', () => {
  it('shows every line that is not blank, the first as header, in whatever chunks and with whatever line ends', async () => {
    for (const einde of ['\n', '\r\n', '\r']) {
      for (const blok of [1, 4, 1000]) expect(await getoond(Buffer.from(['', ' ', 'kop', 'één', '', 'twee'].join(einde)), blok)).toEqual(['*kop', 'één', 'twee']);
    }
  });

  it('reads Windows-1252, and past a byte order mark', async () => {
    expect(await getoond(Buffer.from([0x80, 0x20, 0xe9]))).toEqual(['*€ é']);
    expect(await getoond(Buffer.from('\ufeffkop'))).toEqual(['*kop']);
  });

  it('stops at the first that passes, the last included', async () => {
    const open = (): AsyncIterable<Buffer> => inBlokken(Buffer.from('kop\neen\ntwee\ndrie'), 4);
    const gezien: string[] = [];
    expect(await zoekRegel(open, (regel) => gezien.push(regel) === 2)).toBe(true);
    expect(gezien).toEqual(['kop', 'een']);
    expect(await zoekRegel(open, (regel) => regel === 'drie')).toBe(true);
    expect(await zoekRegel(open, (regel) => regel === 'vier')).toBe(false);
  });

  it('finds nothing in what is no text, is empty, or has an endless line', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from([0x50, 0x4b, 0, 3]), Buffer.alloc(2 * 1024 * 1024, 'x')]) expect(await zoekRegel(() => inBlokken(bytes, 65_536), () => true)).toBe(false);
  });
});

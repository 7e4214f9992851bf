import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kopieerRij, kopieerVeld } from './kopieer-rij.js';

describe('kopieerRij', () => {
  it('writes a cell of each kind', () => {
    const rij = kopieerRij([1, 2n, -0.5, true, false, null, undefined, '', 'a', Buffer.from([1, 255]), { a: 1 }, ['x'], new Date(0)]);
    expect(rij).toBe('1\t2\t-0.5\tt\tf\t\\N\t\\N\t\ta\t\\\\x01ff\t{"a":1}\t["x"]\t1970-01-01T00:00:00.000Z\n');
  });

  it('escapes what COPY would read as structure', () => {
    expect(kopieerVeld('a\\b\tc\nd\re')).toBe('a\\\\b\\tc\\nd\\re');
    expect(kopieerVeld('\\N')).toBe('\\\\N');
    expect(kopieerVeld({ a: 'x\ny"' })).toBe('{"a":"x\\\\ny\\\\""}');
  });

  it('replaces what PostgreSQL cannot hold', () => {
    expect(kopieerVeld('a\0b')).toBe('a\uFFFDb');
    expect(kopieerVeld({ a: '\0', b: '\ud800x', c: '😀', d: '\\u0000' })).toBe('{"a":"\uFFFD","b":"\uFFFDx","c":"😀","d":"\\\\\\\\u0000"}');
  });

  it('keeps any text within its cell and its line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cellen) => {
        const rij = kopieerRij(cellen);
        expect(rij.endsWith('\n')).toBe(true);
        expect(rij.slice(0, -1)).not.toMatch(/[\n\r\0]/);
        expect(rij.slice(0, -1).split('\t').length).toBe(cellen.length);
      }),
    );
  });
});

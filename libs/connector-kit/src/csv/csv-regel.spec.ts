import { describe, expect, it } from '@jest/globals';
import { csvRegel } from './csv-regel.js';

describe('a line of a Dutch CSV', () => {
  it('separates with semicolons, ends with CRLF, and leaves unknown cells empty', () => {
    expect(csvRegel([3, 'bsn', null, 'een zin.'])).toBe('3;bsn;;een zin.\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '\uFF1D1'])('gives a spreadsheet nothing to run: %j', (cel) => {
    expect(csvRegel([cel]).replace(/^"/, '').startsWith(`'${cel[0]}`)).toBe(true);
  });

  it('quotes what would break the line', () => {
    expect(csvRegel(['a;b', 'zeg "ja"', 'twee\r\nregels'])).toBe('"a;b";"zeg ""ja""";"twee\r\nregels"\r\n');
  });
});

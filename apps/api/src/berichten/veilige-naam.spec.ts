import { describe, expect, it } from '@jest/globals';
import { veiligeNaam } from './veilige-naam.js';

describe('a file name as it is kept', () => {
  it('stays as the sender wrote it, folders too', () => {
    for (const naam of ['KR_5101_B_2025K4.csv', '../../etc/passwd', 'C:\\x.csv', 'rapport ë.csv']) expect(veiligeNaam(naam)).toBe(naam);
  });

  it.each(['\0', '\n', '\u202E', '\uD800', '\u2028'])('loses %j, and is recognised by the mark', (teken) => {
    expect(veiligeNaam(`KR_5101${teken}_B.csv`)).toBe('KR_5101\uFFFD_B.csv');
  });

  it('is cut with a mark', () => {
    expect(veiligeNaam('x'.repeat(300))).toBe(`${'x'.repeat(250)}…`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { leesRecordverwijzing, recordverwijzing } from './recordverwijzing.js';

describe('a reference to a record', () => {
  it('says the record, its period, and the municipality where that is known', () => {
    for (const [plaats, tekst] of [[{ gemeente: null, periode: '2026K3', record: 12 }, '2026K3/12'], [{ gemeente: '0141', periode: '2026K3', record: 1 }, '0141/2026K3/1']] as const) {
      expect(recordverwijzing(plaats)).toBe(tekst);
      expect(leesRecordverwijzing(tekst)).toEqual(plaats);
    }
  });

  it('is nothing else', () => {
    for (const tekst of ['', '2026K3', '2026K3/', '/1', 'x/2026K3/1', '2026K3/een', '0141/2026K3/1/1']) expect(() => leesRecordverwijzing(tekst)).toThrow('not a reference');
  });
});

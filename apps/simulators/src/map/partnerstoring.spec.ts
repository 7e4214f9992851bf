import { describe, expect, it } from '@jest/globals';
import { leesPartnerstoringen } from './partnerstoring.js';

describe('faults on demand', () => {
  it('reads what it knows', () => {
    const storingen = { stadsbank: { wegTot: '2026-11-30T00:00:00Z', traagMs: 10, laatMs: 0, antwoord: 'dubbel', weigert: true, zonderOntdubbeling: true }, cbs: {} };
    expect(leesPartnerstoringen(JSON.stringify(storingen))).toEqual(storingen);
  });

  it.each([['wegtot', 'x'], ['wegTot', 'gauw'], ['traagMs', -1], ['antwoord', 'soms'], ['weigert', 'ja'], ['constructor', 1]])('refuses %s %s', (veld, waarde) => {
    expect(() => leesPartnerstoringen(JSON.stringify({ cbs: { [veld]: waarde } }))).toThrow(`storing cbs.${veld}`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ontleedStoringen } from './lees-storingen.js';

describe('faults on demand', () => {
  it('reads what it knows', () => {
    const stadsbank = { wegTot: '2026-11-30T00:00:00Z', traagMs: 10, laatMs: 0, antwoord: 'dubbel', weigert: true, zonderOntdubbeling: true };
    const https = { weg: false, traagMs: 10, kapNaBytes: 5, kap: 'na', stil: true, geenDoorgaan: true, anderKenmerk: true, status: { code: 503, wanneer: 'voor' }, zonderOntdubbeling: true };
    const storingen = { stadsbank, cbs: {}, https, sftp: { kap: 'voor' } };
    expect(ontleedStoringen(JSON.stringify(storingen))).toEqual(storingen);
  });

  it.each([
    ['cbs', 'wegtot', 'x'], ['cbs', 'wegTot', 'gauw'], ['cbs', 'traagMs', -1], ['cbs', 'antwoord', 'soms'], ['cbs', 'weigert', 'ja'], ['cbs', 'constructor', 1], ['cbs', 'kap', 'na'],
    ['https', 'kap', 'soms'], ['https', 'status', { code: 503 }], ['https', 'status', null], ['sftp', 'antwoord', 'dubbel'],
  ])('refuses %s %s %j', (wie, veld, waarde) => {
    expect(() => ontleedStoringen(JSON.stringify({ [wie]: { [veld]: waarde } }))).toThrow(`storing ${wie}.${veld}`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { leesExamens } from './examens.mapper.js';

const CODES = { onderdelen: new Set(['LE', 'KNM']), niveaus: new Set(['A2', 'B1']), resultaten: new Set(['Geslaagd', 'Gezakt', 'Geen']) };

describe('leesExamens', () => {
  it('reads every exam, KNM without a level', () => {
    expect(leesExamens('LE:B1:2025-11-30:Geslaagd | KNM::2025-12-01:Gezakt', CODES)).toEqual([
      { onderdeel: 'LE', niveau: 'B1', datum: '2025-11-30', resultaat: 'Geslaagd' },
      { onderdeel: 'KNM', niveau: null, datum: '2025-12-01', resultaat: 'Gezakt' },
    ]);
  });

  it.each(['LE', 'LE:B1:2025-11-31:Geslaagd', 'LE::2025-11-30:Geslaagd', 'KNM:A2:2025-11-30:Geslaagd', 'XX:B1:2025-11-30:Geslaagd', 'LE:C1:2025-11-30:Geslaagd', 'LE:B1:30-11-2025:Geslaagd', 'LE:B1:2025-11-30:geslaagd', 'LE:B1:2025-11-30:Geslaagd:x', 'LE:B1:2025-11-30:Geslaagd|'])(
    'does not read %s', (tekst) => {
      expect(leesExamens(tekst, CODES)).toBeNull();
    });
});

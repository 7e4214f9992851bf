import { describe, expect, it } from '@jest/globals';
import { toonbaar } from './toonbaar.js';

describe('toonbaar', () => {
  it.each(['zaken', '_zoek', 'vNummer', 'postcode4', 'openapi.json', 'v1', '5101', '1234567', '2025K4', '0f8fad5b-d9cb-469f-a165-70867728950e', ''])('repeats %j', (deel) => {
    expect(toonbaar(deel)).toBe(deel);
  });

  it.each(['123456782', '12345678', '1234.56.782', 'Zyl%C3%A4ph', 'Çelik', 'Jan de Vries', 'x'.repeat(41), 'a1234567', 'jan12'])('does not repeat %j', (deel) => {
    expect(toonbaar(deel)).toBe('…');
  });
});

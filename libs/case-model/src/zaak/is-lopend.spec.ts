import { describe, expect, it } from '@jest/globals';
import { isLopend } from './is-lopend.js';

describe('a placement runs', () => {
  it.each<[string | null, string | null, 'GESTART' | 'GEPLAATST' | 'ONDERBROKEN' | 'BEEINDIGD', boolean]>([
    ['2026-09-30', null, 'GESTART', true], ['2026-10-01', null, 'GESTART', false], [null, null, 'GESTART', false], ['2026-01-01', null, 'GEPLAATST', true], ['2026-01-01', null, 'ONDERBROKEN', true],
    ['2026-01-01', null, 'BEEINDIGD', false], ['2026-01-01', '2026-10-01', 'BEEINDIGD', true], ['2026-01-01', '2026-09-30', 'BEEINDIGD', false], ['2026-01-01', '2026-09-30', 'GESTART', false],
  ])('from %s up to %s, %s: %p', (start, eind, status, verwacht) => {
    expect(isLopend({ start, eind, status }, '2026-09-30')).toBe(verwacht);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Besluit } from '../melding/besluit-melding.js';
import type { Melding } from '../melding/melding.js';
import { type Koppelbesluit, koppelbesluitVan, volgordeVanBesluiten } from './koppelbesluit.js';

function besloten(besluit: Besluit): Melding {
  return { soort: 'besluit', bron: 'coach', kenmerk: 'k1', vastgelegd: '2026-01-05T09:00:00Z', gemeentecode: '0141', besluit };
}

describe('koppelbesluitVan', () => {
  it.each(['koppel', 'ontkoppel'] as const)('reads from a %s which line it is about, and when it was recorded', (soort) => {
    expect(koppelbesluitVan(besloten({ soort, bericht: 9, regel: 4 }))).toEqual({ soort, over: { bericht: 9, regel: 4 }, vastgelegd: '2026-01-05T09:00:00Z', kenmerk: 'k1' });
  });

  it.each<[string, Melding]>([
    ['a choice between values', besloten({ soort: 'kies', veld: 'huisvestingsdatum' })],
    ['a decision that is taken back', besloten({ soort: 'herroep' })],
    ['a heading that is mended', besloten({ soort: 'herstel', bericht: 9, kop: ['bsn'] })],
    ["what a partner says", { soort: 'coa', bericht: 'KOPPELING', verzonden: '2025-05-01T08:00:00Z', gemeentecode: '0141' }],
  ])('finds none in %s', (_, melding) => {
    expect(koppelbesluitVan(melding)).toBeNull();
  });
});

describe('volgordeVanBesluiten', () => {
  const besluit = (vastgelegd: string, kenmerk: string): Koppelbesluit => ({ soort: 'koppel', over: { bericht: 9, regel: 4 }, vastgelegd, kenmerk });

  it.each([
    ['the moment of recording', besluit('2026-01-05T09:00:00Z', 'z'), besluit('2026-01-05T09:00:01Z', 'a')],
    ['the decision itself at one moment', besluit('2026-01-05T09:00:00Z', 'a'), besluit('2026-01-05T09:00:00Z', 'z')],
  ])('goes by %s, the oldest first', (_, eerst, dan) => {
    expect([dan, eerst].sort(volgordeVanBesluiten)).toEqual([eerst, dan]);
    expect([eerst, dan].sort(volgordeVanBesluiten)).toEqual([eerst, dan]);
  });
});

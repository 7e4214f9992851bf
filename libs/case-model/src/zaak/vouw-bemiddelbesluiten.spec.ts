import { describe, expect, it } from '@jest/globals';
import { besluitFeit, coaFeit } from '../../../../test/support/builders/feiten.builder.js';
import type { Besluit } from '../melding/besluit-melding.js';
import { vouwStand } from './vouw-stand.js';

const over = (kenmerk: string, uitkomst: 'aanvaard' | 'afgewezen' | 'ingetrokken', partner = 'wsp'): Besluit => ({ soort: 'bemiddeling', partner, kenmerk, uitkomst });
const besluiten = (...feiten: Parameters<typeof vouwStand>[0]) => vouwStand([coaFeit(), ...feiten]).bemiddelbesluiten;

describe('what coaches decided about proposals', () => {
  it('is the last recorded of each proposal, whatever came first', () => {
    const eerst = besluitFeit(over('V-1', 'aanvaard'), '2026-03-01T10:00:00Z');
    const later = besluitFeit(over('V-1', 'ingetrokken'), '2026-03-02T10:00:00Z');
    const ander = besluitFeit(over('V-2', 'afgewezen'), '2026-03-01T12:00:00Z');
    const verwacht = [
      { bron: 'wsp', voorstel: 'V-1', uitkomst: 'ingetrokken', vastgelegd: '2026-03-02T10:00:00Z' },
      { bron: 'wsp', voorstel: 'V-2', uitkomst: 'afgewezen', vastgelegd: '2026-03-01T12:00:00Z' },
    ];
    expect(besluiten(eerst, later, ander)).toEqual(verwacht);
    expect(besluiten(ander, later, eerst)).toEqual(verwacht);
  });

  it('is the one before when the last is taken back', () => {
    const eerst = besluitFeit(over('V-1', 'aanvaard'), '2026-03-01T10:00:00Z');
    const terug = besluitFeit(over('V-1', 'ingetrokken'), '2026-03-02T10:00:00Z', { actief: false });
    expect(besluiten(eerst, terug).map(({ uitkomst }) => uitkomst)).toEqual(['aanvaard']);
  });

  it('keeps one number at two partners apart, and knows no other partner', () => {
    const alle = [over('1', 'aanvaard'), over('1', 'afgewezen', 'avedan'), over('1', 'afgewezen', 'cbs')].map((besluit) => besluitFeit(besluit, '2026-03-01T10:00:00Z'));
    expect(besluiten(...alle).map(({ bron, uitkomst }) => `${bron} ${uitkomst}`).sort()).toEqual(['avedan afgewezen', 'wsp aanvaard']);
  });
});

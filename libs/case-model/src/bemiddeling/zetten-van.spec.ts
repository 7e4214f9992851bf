import { describe, expect, it } from '@jest/globals';
import { legePlaatsing } from '../../../../test/support/builders/plaatsing.builder.js';
import { zettenVan } from './zetten-van.js';

describe('the moves that a case tells of', () => {
  it('are those of one partner: proposals, placements as of the day on which they were told, and decisions', () => {
    const bron = {
      plaatsingen: [legePlaatsing({ laatsteUren: '202605', eind: '2026-06-01', status: 'BEEINDIGD' }), legePlaatsing({ bron: 'wsp', kenmerk: 'P-1', voorstel: 'V-1', status: 'GEPLAATST' })],
      bemiddelstanden: [{ bron: 'wsp', voorstel: 'V-2', status: 'VOORGESTELD', datum: '2026-04-02', soort: null, urenPerWeek: null, start: '2026-05-01', contract: null, redenEinde: null }, { bron: 'avedan', voorstel: null, status: 'AANGEMELD', datum: '2026-03-31', soort: null, urenPerWeek: null, start: null, contract: null, redenEinde: null }],
      bemiddelbesluiten: [{ bron: 'wsp', voorstel: 'V-1', uitkomst: 'aanvaard', vastgelegd: '2026-04-01T10:00:00Z' }],
      herkomst: { 'plaatsingen.0': { bron: 'avedan', bericht: 1, regel: 2, peildatum: '2026-06-30' }, 'plaatsingen.1': { bron: 'wsp', bericht: 2, regel: 1, peildatum: '2026-04-10' } },
    } as const;
    const leeg = { start: null, eind: null, laatsteUren: null, voorstel: null };
    expect(zettenVan(bron as never, 'avedan')).toEqual([
      { ...leeg, door: 'partner', kenmerk: 'p-1', fase: 'BEEINDIGD', dag: '2026-06-30', start: '2026-09-01', eind: '2026-06-01', laatsteUren: '2026-05-01' },
      { ...leeg, door: 'partner', kenmerk: null, fase: 'AANGEMELD', dag: '2026-03-31' },
    ]);
    expect(zettenVan(bron as never, 'wsp')).toEqual([
      { ...leeg, door: 'partner', kenmerk: 'P-1', voorstel: 'V-1', fase: 'GEPLAATST', dag: '2026-04-10', start: '2026-09-01' },
      { ...leeg, door: 'partner', kenmerk: 'V-2', fase: 'VOORGESTELD', dag: '2026-04-02', start: '2026-05-01' },
      { door: 'coach', voorstel: 'V-1', besluit: 'aanvaard', dag: '2026-04-01T10:00:00Z' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { coaFeit, profielFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const stand = (...feiten: Feit[]) => vouwStand([coaFeit(), ...feiten]);

describe('whether a place is sought', () => {
  it('is unknown until a coach or regie tells', () => {
    expect([stand().bemiddeling, stand().herkomst['bemiddeling']]).toEqual([null, undefined]);
  });

  it('is the newest statement, whole, with its origin', () => {
    const oud = profielFeit('2026-03-01', { hoogsteUrenPerWeek: 48 });
    const nieuw = profielFeit('2026-04-01', { doel: 'BETAALD_WERK', toestemming: { gegeven: false } });
    for (const feiten of [[oud, nieuw], [nieuw, oud]]) {
      const { bemiddeling, herkomst } = stand(...feiten);
      expect(bemiddeling).toEqual({ doel: 'BETAALD_WERK', ingetrokken: false, toestemming: { gegeven: false }, urenPerWeek: 32, hoogsteUrenPerWeek: null });
      expect(herkomst['bemiddeling']).toEqual({ bron: 'regie', bericht: nieuw.bericht, regel: 1, peildatum: '2026-04-01' });
    }
  });

  it('ends with a withdrawal, until a later statement', () => {
    const weg = profielFeit('2026-04-01', { ingetrokken: true });
    expect([stand(profielFeit('2026-03-01'), weg), stand(weg, profielFeit('2026-05-01'))].map(({ bemiddeling }) => bemiddeling?.ingetrokken)).toEqual([true, false]);
  });

  it('is a coach\'s last word before regie\'s of the same day', () => {
    const van = (bron: 'regie' | 'coach', urenPerWeek: number, vastgelegd?: string): Feit => profielFeit('2026-04-01', { bron, urenPerWeek, ...(vastgelegd === undefined ? {} : { vastgelegd }) });
    const uren = (...feiten: Feit[]): unknown => stand(...feiten).bemiddeling?.urenPerWeek;
    const [regie, ochtend, middag] = [van('regie', 1), van('coach', 2, '2026-04-01T08:00:00.000Z'), van('coach', 3, '2026-04-01T14:00:00.000Z')];
    expect([uren(ochtend, regie), uren(middag, ochtend, regie), uren(profielFeit('2026-04-01', {}, { actief: false }))]).toEqual([2, 3, undefined]);
  });
});

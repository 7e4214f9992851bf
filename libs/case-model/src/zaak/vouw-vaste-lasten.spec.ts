import { describe, expect, it } from '@jest/globals';
import type { Feit } from '#libs/case-model';
import { coaFeit, opgaveFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const bedrag = (...feiten: Feit[]): number | undefined => vouwStand([coaFeit(), ...feiten]).vasteLasten?.nettoMaandbedragCenten;

describe('fixed costs', () => {
  it('are unknown until somebody tells them', () => {
    const { vasteLasten, herkomst } = vouwStand([coaFeit()]);
    expect([vasteLasten, herkomst['vasteLasten']]).toEqual([null, undefined]);
  });

  it('are the newest statement, whole, with its origin', () => {
    const oud = opgaveFeit('2026-03-01', { betalingen: [{ soort: 'GAS', bedragCenten: 1, ingangsdatum: '2026-03-01' }], machtiging: { ontvangen: true, datum: '2026-02-24' } });
    const nieuw = opgaveFeit('2026-04-01', { betalingen: [], machtiging: { ontvangen: false }, besluitdatum: '2026-01-01' });
    for (const feiten of [[oud, nieuw], [nieuw, oud]]) {
      const { vasteLasten, herkomst } = vouwStand([coaFeit(), ...feiten]);
      expect(vasteLasten).toEqual({ besluitdatum: '2026-01-01', machtiging: { ontvangen: false }, norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500, betalingen: [] });
      expect(herkomst['vasteLasten']).toEqual({ bron: 'regie', bericht: nieuw.bericht, regel: nieuw.regel, peildatum: '2026-04-01' });
    }
  });

  it('are a coach\'s last word before regie\'s of the same day, and the later version before the earlier', () => {
    const regie = opgaveFeit('2026-04-01', { nettoMaandbedragCenten: 1 }, { bestand: 'ONTZORGING_0141_20260401_v2.json', versie: 2 });
    const tiende = opgaveFeit('2026-04-01', { nettoMaandbedragCenten: 2 }, { bestand: 'ONTZORGING_0141_20260401_v10.json', versie: 10 });
    const ochtend = opgaveFeit('2026-04-01', { bron: 'coach', vastgelegd: '2026-04-01T08:00:00.000Z', nettoMaandbedragCenten: 3 }, { bestand: 'ONTZORGING_0141_20260401_f.json' });
    const middag = opgaveFeit('2026-04-01', { bron: 'coach', vastgelegd: '2026-04-01T14:00:00.000Z', nettoMaandbedragCenten: 4 }, { bestand: 'ONTZORGING_0141_20260401_a.json' });
    expect([bedrag(tiende, regie), bedrag(ochtend, regie, tiende), bedrag(ochtend, middag, tiende)]).toEqual([2, 3, 4]);
  });

  it('are not taken from a line that no longer counts', () => {
    expect(bedrag(opgaveFeit('2026-04-01', {}, { actief: false }))).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Feit, Vergunningsoort } from '#libs/case-model';
import { coaFeit, mijlpaalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

function asiel(soort: Vergunningsoort = 'ASIEL_BEPAALDE_TIJD'): Feit {
  return coaFeit({ vergunning: { soort } });
}

function bijstand(datum: string): Feit {
  return mijlpaalFeit('BIJSTAND_TOEGEKEND', datum, {}, { bericht: 11, regel: 4 });
}

function verlenging(datum: string, waarde: string): Feit {
  return mijlpaalFeit('VERLENGING_ONTZORGING', datum, { waarde }, { bericht: 12, regel: 5 });
}

describe('ontzorging', () => {
  it.each([
    ['2025-08-31', '2026-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2025-04-20', '2025-10-20'],
  ])('runs six months from %s until %s', (start, eind) => {
    const stand = vouwStand([asiel(), bijstand(start)]);
    expect(stand).toMatchObject({ bijstandsdatum: start, ontzorging: { start, eind, verlengd: null } });
    expect(stand.herkomst.ontzorging).toEqual({ bron: 'regie', bericht: 11, regel: 4, peildatum: start });
  });

  it('runs twelve months from the start when extended, clamped once', () => {
    const stand = vouwStand([asiel(), bijstand('2025-08-31'), verlenging('2026-01-20', 'Ja')]);
    expect(stand.ontzorging).toEqual({ start: '2025-08-31', eind: '2026-08-31', verlengd: true });
    expect(stand.herkomst.ontzorging).toEqual({ bron: 'regie', bericht: 12, regel: 5, peildatum: '2026-01-20' });
  });

  it('takes the newest decision and the newest bijstand, whatever month they were reported in', () => {
    const vroeg = mijlpaalFeit('VERLENGING_ONTZORGING', '2026-01-20', { waarde: 'Ja', maand: '202612' });
    const stand = vouwStand([asiel(), vroeg, verlenging('2026-02-01', 'Nee'), bijstand('2025-08-31'), bijstand('2025-10-31')]);
    expect(stand.ontzorging).toEqual({ start: '2025-10-31', eind: '2026-04-30', verlengd: false });
  });

  it.each<Vergunningsoort>(['ASIEL_ONBEPAALDE_TIJD', 'REGULIER_NAREIS', 'REGULIER_GEZIN', 'REGULIER_OVERIG'])('is not for %s', (soort) => {
    const stand = vouwStand([asiel(soort), bijstand('2025-05-01')]);
    expect(stand).toMatchObject({ bijstandsdatum: '2025-05-01', ontzorging: null });
    expect(stand.herkomst).not.toHaveProperty('ontzorging');
  });

  it('follows the permit that holds now', () => {
    const later = coaFeit({ verzonden: '2025-09-01T08:00:00Z', vergunning: { soort: 'ASIEL_ONBEPAALDE_TIJD' } });
    expect(vouwStand([asiel(), later, bijstand('2025-05-01')]).ontzorging).toBeNull();
  });

  it('needs bijstand and a permit', () => {
    expect(vouwStand([asiel(), verlenging('2026-01-20', 'Ja')]).ontzorging).toBeNull();
    expect(vouwStand([bijstand('2025-05-01')]).ontzorging).toBeNull();
  });

  it('is not decided by an extension that says neither yes nor no', () => {
    const leeg = mijlpaalFeit('VERLENGING_ONTZORGING', '2026-02-01');
    expect(vouwStand([asiel(), bijstand('2025-05-01'), verlenging('2026-01-20', 'Ja'), leeg]).ontzorging?.verlengd).toBe(true);
  });
});

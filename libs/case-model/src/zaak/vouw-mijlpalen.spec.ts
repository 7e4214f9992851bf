import { describe, expect, it } from '@jest/globals';
import type { Mijlpaal, ZaakStand } from '#libs/case-model';
import { mijlpaalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const ENKELVOUDIG: [Mijlpaal, keyof ZaakStand][] = [
  ['KENNISGEVING_DUO', 'kennisgevingDuo'],
  ['WELKOMGESPREK', 'welkomgesprek'],
  ['START_VRAGENLIJST', 'startVragenlijst'],
  ['EINDGESPREK_INTAKE', 'eindgesprekIntake'],
  ['BIJSTAND_TOEGEKEND', 'bijstandsdatum'],
  ['PVT_ONDERTEKEND', 'pvt'],
  ['MAP_EINDGESPREK', 'map'],
  ['ZROUTE_EINDGESPREK', 'zrouteEindgesprek'],
];

describe('milestones', () => {
  it.each(ENKELVOUDIG)('%s is the newest date', (mijlpaal, veld) => {
    const stand = vouwStand([
      mijlpaalFeit(mijlpaal, '2025-05-02', { bron: 'coach' }, { bericht: 4, regel: 6 }),
      mijlpaalFeit(mijlpaal, '2025-05-01', { maand: '202512' }),
    ]);
    expect(stand[veld]).toBe('2025-05-02');
    expect(stand.herkomst).toEqual({ [veld]: { bron: 'coach', bericht: 4, regel: 6, peildatum: '2025-05-02' } });
  });

  it('are all unknown on an empty case', () => {
    const stand = vouwStand([]);
    expect(ENKELVOUDIG.map(([, veld]) => stand[veld])).toEqual(ENKELVOUDIG.map(() => null));
    expect(stand).toMatchObject({
      leerbaarheidstoets: null, einde: null, voortgangsgesprekken: [], taal: null, ontzorging: null, herkomst: {}, tegenstrijdigheden: [],
    });
  });

  it('VOORTGANGSGESPREK: every date once, in order', () => {
    const stand = vouwStand(['2025-09-01', '2025-06-01', '2025-09-01', '2025-07-15'].map((datum, plek) => mijlpaalFeit('VOORTGANGSGESPREK', datum, {}, { bericht: plek })));
    expect(stand.voortgangsgesprekken).toEqual(['2025-06-01', '2025-07-15', '2025-09-01']);
    expect(stand.herkomst.voortgangsgesprekken).toMatchObject({ peildatum: '2025-09-01' });
  });

  it('LEERBAARHEIDSTOETS: newest date with its outcome', () => {
    const stand = vouwStand([
      mijlpaalFeit('LEERBAARHEIDSTOETS', '2025-05-01', { waarde: 'Onbekend' }),
      mijlpaalFeit('LEERBAARHEIDSTOETS', '2025-05-20', { waarde: 'B1-route haalbaar' }),
      mijlpaalFeit('LEERBAARHEIDSTOETS', '2025-06-20'),
    ]);
    expect(stand.leerbaarheidstoets).toEqual({ datum: '2025-05-20', uitkomst: 'B1-route haalbaar' });
  });

  it('EINDE: newest date, and the reason last given for it', () => {
    const stand = vouwStand([
      mijlpaalFeit('EINDE', '2026-03-01', { waarde: 'Verhuisd', maand: '202603' }),
      mijlpaalFeit('EINDE', '2026-03-01', { waarde: 'Voldaan', maand: '202604' }),
      mijlpaalFeit('EINDE', '2026-03-01', { maand: '202605' }),
      mijlpaalFeit('EINDE', '2025-03-01', { waarde: 'Vergissing', maand: '202606' }),
    ]);
    expect(stand.einde).toEqual({ datum: '2026-03-01', reden: 'Voldaan' });
    expect(vouwStand([mijlpaalFeit('EINDE', '2026-03-01')]).einde).toEqual({ datum: '2026-03-01', reden: null });
  });

  it('EINDE: takes no other milestone\'s value, or that of another end, for its reason', () => {
    const stand = vouwStand([
      mijlpaalFeit('EINDE', '2026-03-01'),
      mijlpaalFeit('ZROUTE_EINDGESPREK', '2026-03-01', { waarde: 'gesprek' }),
      mijlpaalFeit('EINDE', '2025-03-01', { waarde: 'Vergissing' }),
    ]);
    expect(stand.einde).toEqual({ datum: '2026-03-01', reden: null });
  });

  it('of a file that was replaced say nothing', () => {
    expect(vouwStand([mijlpaalFeit('PVT_ONDERTEKEND', '2025-05-01', {}, { actief: false })]).pvt).toBeNull();
  });
});

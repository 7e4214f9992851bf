import { describe, expect, it } from '@jest/globals';
import type { Vergunningsoort } from '#libs/case-model';
import { coaFeit, mijlpaalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const ASIEL = 'Asielstatushouder';
const GEZIN = 'Gezinsmigrant en overige migrant';

describe('doelgroep', () => {
  it.each<[Vergunningsoort, string]>([
    ['ASIEL_BEPAALDE_TIJD', ASIEL],
    ['ASIEL_ONBEPAALDE_TIJD', ASIEL],
    ['REGULIER_NAREIS', ASIEL],
    ['REGULIER_GEZIN', GEZIN],
    ['REGULIER_OVERIG', GEZIN],
  ])('of %s is %s without a word from regie', (soort, doelgroep) => {
    const stand = vouwStand([coaFeit({ vergunning: { soort } }, { bericht: 3 }), coaFeit({ verzonden: '2025-09-01T08:00:00Z' })]);
    expect([stand.doelgroep, stand.herkomst.doelgroep?.bericht]).toEqual([doelgroep, 3]);
  });

  it('of whoever COA hands over is asylum, and of nobody else known', () => {
    expect(vouwStand([coaFeit({}, { bericht: 3 })])).toMatchObject({ doelgroep: ASIEL, herkomst: { doelgroep: { bron: 'coa', bericht: 3 } } });
    expect(vouwStand([mijlpaalFeit('AANMELDING', '2025-03-01')])).toMatchObject({ doelgroep: null });
  });

  it('is what regie says, and that is no contradiction', () => {
    const stand = vouwStand([coaFeit({ vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }), mijlpaalFeit('AANMELDING', '2025-03-01', { doelgroep: GEZIN }, { bericht: 8 })]);
    expect(stand).toMatchObject({ doelgroep: GEZIN, tegenstrijdigheden: [], herkomst: { doelgroep: { bron: 'regie', bericht: 8, peildatum: '2025-03-01' } } });
  });

  it('is the word of the newest milestone that has one', () => {
    const stand = vouwStand([
      mijlpaalFeit('WELKOMGESPREK', '2025-05-01', { doelgroep: GEZIN }),
      mijlpaalFeit('AANMELDING', '2025-03-01', { doelgroep: ASIEL, maand: '202512' }),
      mijlpaalFeit('PVT_ONDERTEKEND', '2025-09-01'),
    ]);
    expect(stand.doelgroep).toBe(GEZIN);
  });
});

import type { Stroom } from './antwoorden.js';
import { partnerbeelden } from './partnerbeeld.js';

const STROOM: Stroom = { partner: 'cbs', uitwisseling: 'swi', aan: true, gewijzigd: null, gewijzigdDoor: null, onbereikbaarSinds: null, onderweg: 0, vastgelopen: 0, afgerond: 3 };
const laat = (partner: string) => ({ richting: 'in', partner, afzender: '5101', soort: 'B', periode: '2026K1', uiterlijk: '2026-04-21' });

describe('partnerbeelden', () => {
  it('names what is wrong, and puts those partners first', () => {
    const beelden = partnerbeelden({ partners: [{ partner: 'coa', laatsteIn: null, laatsteUit: null }], teLaat: [laat('taalscholen'), laat('taalscholen')] }, [{ ...STROOM, aan: false, vastgelopen: 2, onbereikbaarSinds: '2026-01-01T00:00:00Z' }]);
    expect(beelden.map(({ naam, zorgen }) => [naam, zorgen])).toEqual([['CBS', ['2 vastgelopen', 'antwoordt niet', 'swi staat uit']], ['Taalscholen', ['2 te laat']], ['COA', []]]);
  });

  it('shows a partner to whom things only go out', () => {
    expect(partnerbeelden({ partners: [], teLaat: [] }, [STROOM])).toMatchObject([{ partner: 'cbs', laatsteIn: null, stromen: [STROOM], zorgen: [] }]);
  });
});

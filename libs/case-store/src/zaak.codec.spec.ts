import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GEEN_VERLOOP, type Herkomst, type ZaakStand } from '#libs/case-model';
import { legePlaatsing } from '../../../test/support/builders/plaatsing.builder.js';
import { leesStand, pakStand } from './zaak.codec.js';

const leeg: ZaakStand = {
  gemeentecode: '0141', status: 'GEKOPPELD', doelgroep: 'Asielstatushouder', vergunning: 'ASIEL_BEPAALDE_TIJD',
  koppelingsdatum: '2025-02-03', huisvestingsdatum: null, leerroute: null, niveauPip: null, dagtekeningInitielePip: null,
  dagtekeningPip: null, inburgeringstermijn: null, taal: null, participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null, map: null,
  voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null, startVragenlijst: null, leerbaarheidstoets: null,
  eindgesprekIntake: null, zrouteEindgesprek: null, einde: null, verloop: GEEN_VERLOOP, tegenstrijdigheden: [], herkomst: {},
};

const herkomst = fc.record<Herkomst>({
  bron: fc.constantFrom('coa', 'regie', 'coach', 'taalscholen'),
  bericht: fc.integer({ min: 1, max: 5 }),
  regel: fc.integer({ min: 1, max: 3 }),
  peildatum: fc.constantFrom('2025-01-01', '2025-12-31'),
});
const tegenstrijdigheid = fc.record({
  veld: fc.constantFrom('leerroute', 'taal.school'),
  waarden: fc.array(fc.record({ waarde: fc.string(), herkomst }), { minLength: 2, maxLength: 3 }),
});
const veld = fc.constantFrom('koppelingsdatum', 'leerroute', 'taal.urenCumulatief', 'pvt', 'map', 'status');
const stand = fc
  .record({ herkomst: fc.dictionary(veld, herkomst), tegenstrijdigheden: fc.array(tegenstrijdigheid, { maxLength: 3 }) })
  .map((deel): ZaakStand => ({ ...leeg, ...deel, herkomst: { ...deel.herkomst } }));

describe('the stored shape of a case', () => {
  it('of before its course was kept, has none', () => {
    const { verloop: _, ...oud } = pakStand({ ...leeg, verloop: { ...GEEN_VERLOOP, besluitVerlenging: '2026-01-20' } });
    expect(leesStand(oud).verloop).toEqual(GEEN_VERLOOP);
  });

  it('of before hours were kept per quarter, has hours without a pace', () => {
    const oud = { ...pakStand(leeg), verloop: { taaluren: [{ kwartaal: '2025K4', cumulatief: 304 }] } };
    expect(leesStand(oud as never).verloop).toEqual({ ...GEEN_VERLOOP, taaluren: [{ kwartaal: '2025K4', cumulatief: 304, gevolgd: 0 }] });
  });

  it('comes back as it went in, also through JSON', () => {
    fc.assert(fc.property(stand, (een) => {
      expect(leesStand(JSON.parse(JSON.stringify(pakStand(een))))).toEqual(een);
    }));
  });

  it('holds nothing of what is unknown', () => {
    expect(pakStand(leeg)).toEqual({ gemeentecode: '0141', status: 'GEKOPPELD', doelgroep: 'Asielstatushouder', vergunning: 'ASIEL_BEPAALDE_TIJD', koppelingsdatum: '2025-02-03', verloop: {}, h: {} });
  });

  it('of before placements were kept, has none, and holds those that are there', () => {
    const plaatsingen = [legePlaatsing({ eind: '2026-12-01' })];
    const participatie = { bevestigd: 128, perMaand: [{ maand: '202609', bevestigd: 128 }] };
    expect(leesStand({ gemeentecode: '0141', status: 'GEKOPPELD' })).toMatchObject({ plaatsingen: [], participatie: null, bemiddelstanden: [], bemiddeling: null });
    expect(leesStand(JSON.parse(JSON.stringify(pakStand({ ...leeg, plaatsingen, participatie }))))).toEqual({ ...leeg, plaatsingen, participatie });
  });

  it('names each origin once', () => {
    const bron: Herkomst = { bron: 'coa', bericht: 7, regel: 1, peildatum: '2025-02-03' };
    const pak = pakStand({ ...leeg, herkomst: { koppelingsdatum: bron, status: { ...bron }, pvt: { ...bron, regel: 2 } } });
    expect(pak.o).toEqual([['coa', 7, 1, '2025-02-03'], ['coa', 7, 2, '2025-02-03']]);
    expect(pak.h).toEqual({ koppelingsdatum: 0, status: 0, pvt: 1 });
  });

  it('refuses a row that points at an origin it does not have', () => {
    expect(() => leesStand({ ...pakStand(leeg), h: { pvt: 3 } })).toThrow('points at an origin');
  });
});

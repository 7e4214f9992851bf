import { describe, expect, it } from '@jest/globals';
import { GEEN_VERLOOP, type Herkomst, standaardbeleid, type ZaakPersoon, type ZaakStand } from '#libs/case-model';
import { bronberichten, zaakAntwoord } from './zaak-antwoord.js';

const leeg: ZaakStand = {
  gemeentecode: '0141', status: 'AANGEKONDIGD', doelgroep: null, vergunning: 'ASIEL_BEPAALDE_TIJD', koppelingsdatum: null, huisvestingsdatum: null, leerroute: null,
  niveauPip: null, dagtekeningInitielePip: null, dagtekeningPip: null, inburgeringstermijn: null, taal: null, participatie: null, plaatsingen: [], bemiddelstanden: [], bemiddelbesluiten: [], bemiddeling: null, bijstandsdatum: null, ontzorging: null, vasteLasten: null, budgetbeheer: [], terugmeldingen: [], pvt: null,
  map: null, voortgangsgesprekken: [], kennisgevingDuo: null, welkomgesprek: null, startVragenlijst: null, leerbaarheidstoets: null, eindgesprekIntake: null,
  zrouteEindgesprek: null, einde: null, verloop: GEEN_VERLOOP, tegenstrijdigheden: [], herkomst: {},
};
const onbekend: ZaakPersoon = { bsn: null, vNummer: null, naam: { geslachtsnaam: null, voorvoegsel: null, voornamen: null }, geboortedatum: null, geslacht: null, tegenstrijdigheden: [], herkomst: {} };
const coa: Herkomst = { bron: 'coa', bericht: 7, regel: 1, peildatum: '2025-02-03' };
const regie: Herkomst = { bron: 'regie', bericht: 8, regel: 4, peildatum: '2025-03-01' };
const toon = (stand: Partial<ZaakStand>, persoon: Partial<ZaakPersoon> = {}, peildatum = '2026-01-01') =>
  zaakAntwoord({ id: 'x', stand: { ...leeg, ...stand }, persoon: { ...onbekend, ...persoon } }, { ontvangen: new Map([[7, new Date('2025-02-03T10:00:00Z')]]), redenen: new Map(), plekteksten: new Map() }, { peildatum, beleid: standaardbeleid('0141') });

describe('a case as the API shows it', () => {
  it('says null for what is not known, and never more than is named', () => {
    const antwoord = toon({ geheimVeld: 'blijft-binnen' } as never, { verklaringen: ['blijft-binnen'] } as never);
    expect(JSON.stringify(antwoord)).not.toMatch(/blijft-binnen|vergunning|ASIEL_BEPAALDE_TIJD/);
    expect(antwoord).toMatchObject({ bsn: null, taal: null, ontzorging: null, inburgeringstermijn: null, participatie: { urenBevestigd: null, prognoseEinde: null }, plaatsingen: [], termijnen: [] });
  });

  it('shows quarters of an hour as decimal hours', () => {
    const taal = { cumulatief: 1970, niveaus: { LE: 'A1', LU: null, SC: null, SP: '<A1' }, school: '5101', status: 'ACTIEF', examens: [] } as const;
    expect(toon({ taal: { ...taal, examens: [] } }).taal).toMatchObject({ urenCumulatief: 492.5, niveaus: { LE: 'A1', LU: null } });
  });

  it('judges ontzorging on the day, its end exclusive', () => {
    const ontzorging = { start: '2026-01-31', eind: '2026-07-31', verlengd: null };
    const op = (dag: string) => toon({ ontzorging }, {}, dag).ontzorging?.status;
    expect([op('2026-01-30'), op('2026-01-31'), op('2026-07-30'), op('2026-07-31')]).toEqual(['NIET_GESTART', 'LOOPT', 'LOOPT', 'BEEINDIGD']);
  });

  it('adds fixed costs up for the day, and shows no payment by itself', () => {
    const betalingen = [{ soort: 'HUUR' as const, bedragCenten: 65000, ingangsdatum: '2026-03-01', einddatum: '2026-06-30', iban: 'blijft-binnen' }];
    const vasteLasten = { besluitdatum: '2026-02-20', machtiging: { ontvangen: false }, norm: 'GEHUWD' as const, nettoMaandbedragCenten: 187800, betalingen };
    const op = (dag: string) => toon({ vasteLasten }, {}, dag).vasteLasten;
    const vast = { besluitdatum: '2026-02-20', machtigingOntvangen: false, machtigingsdatum: null, norm: 'GEHUWD', nettoMaandbedragCenten: 187800 };
    expect(op('2026-06-30')).toEqual({ ...vast, aantalBetalingen: 1, totaalCenten: 65000, restantCenten: 122800 });
    expect(op('2026-07-01')).toEqual({ ...vast, aantalBetalingen: 0, totaalCenten: 0, restantCenten: 187800 });
  });

  it('joins origins and contradictions of person and case', () => {
    const { herkomst, tegenstrijdigheden } = toon(
      { herkomst: { pvt: regie }, tegenstrijdigheden: [{ veld: 'leerroute', waarden: [{ waarde: 'B', herkomst: regie }] }] },
      { herkomst: { bsn: coa }, tegenstrijdigheden: [{ veld: 'geboortedatum', waarden: [{ waarde: '1990-01-02', herkomst: coa }] }] },
    );
    expect(herkomst).toEqual({ bsn: { ...coa, ontvangen: '2025-02-03T10:00:00.000Z' }, pvt: { ...regie, ontvangen: null } });
    expect(tegenstrijdigheden).toEqual([
      { veld: 'geboortedatum', waarden: [{ waarde: '1990-01-02', bron: 'coa', bericht: 7, regel: 1 }] },
      { veld: 'leerroute', waarden: [{ waarde: 'B', bron: 'regie', bericht: 8, regel: 4 }] },
    ]);
    expect(bronberichten({ id: 'x', stand: { ...leeg, herkomst: { pvt: regie } }, persoon: { ...onbekend, herkomst: { bsn: coa } } })).toEqual([8, 7]);
  });
});

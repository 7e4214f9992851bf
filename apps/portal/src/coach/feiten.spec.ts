import type { Herkomst, Zaak } from './antwoorden.js';
import { feiten } from './feiten.js';

const herkomst = (bron: string, bericht: number): Herkomst => ({ bron, bericht, regel: 4, peildatum: '2026-03-05', ontvangen: '2026-03-05T09:30:00Z' });
const ZAAK = {
  bsn: '999990019', vNummer: null, naam: { voornamen: 'Noor', voorvoegsel: 'van', geslachtsnaam: 'Verzonnen' }, geboortedatum: '1990-05-00', geslacht: 'V', doelgroep: null,
  leerroute: 'B', niveauPip: 'A2', dagtekeningPip: '2026-03-05', inburgeringstermijn: { start: '2026-03-06', eind: '2029-03-06' }, kennisgevingDuo: null, leerbaarheidstoets: null, voortgangsgesprekken: [], einde: null,
  taal: { urenCumulatief: 12.5, niveaus: { LE: 'A1', LU: null, SC: null, SP: null }, school: '5101', status: 'ACTIEF', examens: [] },
  bijstandsdatum: null, ontzorging: null, vasteLasten: { besluitdatum: '2026-01-02', machtigingOntvangen: true, nettoMaandbedragCenten: 135_993, aantalBetalingen: 1, totaalCenten: 89_837, restantCenten: 46_156 },
  herkomst: { bsn: herkomst('coa', 7), taal: herkomst('taalscholen', 8), 'taal.niveaus.LE': herkomst('taalscholen', 9), leerroute: herkomst('regie', 3) },
} as unknown as Zaak;
const BESTANDEN = new Map([[7, 'TVS-0141-20260305-0001O.json']]);
const zoek = (groep: 'wie' | 'plan' | 'taal' | 'geld', naam: string): unknown => feiten(ZAAK, BESTANDEN)[groep].find((feit) => feit.naam === naam);

describe('feiten', () => {
  it('says of a value who says it, in which file, on which line and of which day', () => {
    expect(zoek('wie', 'BSN')).toEqual({ naam: 'BSN', waarde: '999990019', bron: { wie: 'COA', waar: 'Bericht 7, TVS-0141-20260305-0001O.json, regel 4, van 5 maart 2026, ontvangen 5 maart 2026 om 10:30.' } });
  });

  it('knows the origin of a part by the whole that it is part of, unless it has its own', () => {
    expect(zoek('taal', 'Taalschool')).toMatchObject({ bron: { waar: expect.stringContaining('Bericht 8') as string } });
    expect(zoek('taal', 'Niveau lezen')).toMatchObject({ waarde: 'A1', bron: { waar: expect.stringContaining('Bericht 9') as string } });
  });

  it('says what is not known, without an origin', () => {
    expect(zoek('wie', 'V-nummer')).toEqual({ naam: 'V-nummer', waarde: 'niet bekend', bron: null });
    expect(zoek('taal', 'Niveau spreken')).toEqual({ naam: 'Niveau spreken', waarde: 'niet bekend', bron: null });
  });

  it.each([
    ['wie', 'Naam', 'Noor van Verzonnen'], ['wie', 'Geboren', 'mei 1990'], ['plan', 'Leerroute', 'B1-route, niveau A2'], ['plan', 'Inburgeringstermijn', '6 maart 2026 tot 6 maart 2029'],
    ['taal', 'Lesuren volgens de school', '12,5 uur'], ['geld', 'Blijft over per maand', '€\u00a0461,56'],
  ] as const)('writes %s, %s as people read it', (groep, naam, waarde) => {
    expect(zoek(groep, naam)).toMatchObject({ waarde });
  });
});

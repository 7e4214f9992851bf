import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { groepVan, maakMapper } from './mapper.js';

const maakRij = tabelrijen('taalscholen/kwartaalrapportage/2025-1');
const BESTAND: Bestand = { naam: 'KR_5101_B_2025K4.csv', afzender: '5101', soort: 'B', periode: '2025K4', versie: 1, aanvulling: null };
const CONTEXT = { vandaag: '2026-01-10', gemeenten: ['0141'] };
const vertaal = maakMapper({ onderdelen: new Set(['LE']), niveaus: new Set(['B1']), resultaten: new Set(['Geslaagd']) });

const KAAL = {
  gemeentecode: '0141', deelnemernummer: 'D1', leerroute: 'B', status: 'ACTIEF',
  uren_aangeboden: '10', uren_gevolgd: '7', uren_verzuim_geoorloofd: '2', uren_verzuim_ongeoorloofd: '1', uren_gevolgd_cumulatief: '57',
};
const VOL = {
  ...KAAL, bsn: '105000024', v_nummer: '2800000001', achternaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar', geboortedatum: '17-05-1991',
  datum_aanmelding: '01-09-2025', datum_start_les: '15-09-2025', lesvorm: 'AVOND', groepscode: 'G1', niveau_lezen: 'A1', niveau_luisteren: 'A2', niveau_schrijven: '<A1',
  niveau_spreken: 'B1', datum_toets: '01-12-2025', examens: 'LE:B1:2025-11-30:Geslaagd', afschaaladvies: 'N', schakeladvies: 'O', status: 'UITGEVALLEN', reden_uitval: 'VERHUIZING',
  datum_einde: '20-12-2025', signaal: 'GEEN', toelichting: 'gaat goed',
};
const UREN = { aangeboden: 40, gevolgd: 28, verzuimGeoorloofd: 8, verzuimOngeoorloofd: 4, cumulatief: 228 };

describe('a line of a quarterly report, translated', () => {
  it('keeps everything: what is said, who it is about, and how that person is found', () => {
    expect(vertaal(maakRij(VOL), BESTAND, CONTEXT)).toEqual({
      eind: 'open',
      sleutels: { bsn: '105000024', vNummer: '2800000001', deelnemer: '5101/D1', naamdatum: 'berg|omar|1991-05-17' },
      melding: {
        soort: 'taal', school: '5101', leerroute: 'B', kwartaal: '2025K4', gemeentecode: '0141', ...UREN, niveaus: { LE: 'A1', LU: 'A2', SC: '<A1', SP: 'B1' },
        examens: [{ onderdeel: 'LE', niveau: 'B1', datum: '2025-11-30', resultaat: 'Geslaagd' }], status: 'UITGEVALLEN', lesvorm: 'AVOND', afschaaladvies: 'N',
        redenUitval: 'VERHUIZING', signaal: 'GEEN', aanmelding: '2025-09-01', start: '2025-09-15', toetsdatum: '2025-12-01', einde: '2025-12-20',
      },
      persoon: {
        bsn: '105000024', vNummer: '2800000001', geslachtsnaam: 'Berg', voorvoegsel: 'van den', voornamen: 'Omar', geboortedatum: '1991-05-17',
        overig: { groepscode: 'G1', schakeladvies: 'O', toelichting: 'gaat goed' },
      },
    });
  });

  it('says nothing about what is empty', () => {
    expect(vertaal(maakRij(KAAL), BESTAND, CONTEXT)).toStrictEqual({
      eind: 'open',
      sleutels: { deelnemer: '5101/D1' },
      melding: { soort: 'taal', school: '5101', leerroute: 'B', kwartaal: '2025K4', gemeentecode: '0141', ...UREN, niveaus: {}, examens: [], status: 'ACTIEF' },
      persoon: {},
    });
  });

  it("keeps of another municipality's line hours and codes, and nothing that identifies or dates", () => {
    expect(vertaal(maakRij({ ...VOL, gemeentecode: '0153' }), BESTAND, CONTEXT)).toStrictEqual({
      eind: 'buitenBereik',
      sleutels: {},
      melding: {
        soort: 'taal', school: '5101', leerroute: 'B', kwartaal: '2025K4', gemeentecode: '0153', ...UREN, niveaus: { LE: 'A1', LU: 'A2', SC: '<A1', SP: 'B1' },
        examens: [], status: 'UITGEVALLEN', lesvorm: 'AVOND', afschaaladvies: 'N', redenUitval: 'VERHUIZING', signaal: 'GEEN',
      },
      persoon: null,
    });
  });

  it('is grouped by the number that the school gave', () => {
    expect(groepVan(maakRij(VOL))).toBe('D1');
    expect(groepVan(maakRij({}))).toBeNull();
  });
});

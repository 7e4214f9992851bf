import { describe, expect, it } from '@jest/globals';
import { bsnVan, GEWONE_LASTEN, REKENINGEN } from '../../../../../../test/support/builders/partnerbestanden.js';
import { afgekeurdeRegel, naarRegel, type Opgave } from './mapper.js';

const gewoon = { bsn: bsnVan(1), ...GEWONE_LASTEN, medewerker: 'coach.jansen', vastgelegd: '2026-03-01T10:00:00+01:00' } as Opgave;
const bestand = (soort = '') => ({ naam: 'ONTZORGING_0141_20260301.json', afzender: '0141', soort, periode: '20260301', versie: 1, aanvulling: null });

describe('a household as a line', () => {
  it('is what was told, whole, its dates and accounts written one way', () => {
    const [huur, zorg] = GEWONE_LASTEN.betalingen as Opgave['betalingen'];
    const opgave = { vNummer: '2800000001', ...GEWONE_LASTEN, besluit: { kenmerk: 'K', datum: '20-02-2026' }, betalingen: [{ ...huur!, iban: 'nl42 test 0000000002', einddatum: '31-12-2026' }, zorg!] } as Opgave;
    expect(naarRegel(opgave, bestand(), [])).toEqual({
      regel: 1, eind: 'open', bevindingen: [], groep: null, inhoud: '', sleutels: { vNummer: '2800000001' },
      melding: {
        soort: 'ontzorging', gemeentecode: '0141', bron: 'regie', dag: '2026-03-01', besluitdatum: '2026-02-20', machtiging: { ontvangen: true, datum: '2026-02-24' }, norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500,
        betalingen: [{ soort: 'HUUR', bedragCenten: 65000, ingangsdatum: '2026-03-01', einddatum: '2026-12-31' }, { soort: 'ZORGVERZEKERING', bedragCenten: 15250, ingangsdatum: '2026-03-01' }],
      },
      persoon: { vNummer: '2800000001', vasteLasten: { ...GEWONE_LASTEN, besluit: { kenmerk: 'K', datum: '2026-02-20' }, betalingen: [{ ...huur, einddatum: '2026-12-31' }, zorg] } },
    });
    expect(naarRegel({ ...gewoon, machtiging: { ontvangen: false } }, bestand(), []).persoon?.vasteLasten?.machtiging).toEqual({ ontvangen: false });
  });

  it('keeps nothing when it is refused', () => {
    expect(afgekeurdeRegel([])).toEqual({ regel: 1, eind: 'afgekeurd', bevindingen: [], groep: null, inhoud: '', sleutels: {}, melding: null, persoon: null });
  });

  it('tells nothing in the clear by which somebody could be known', () => {
    const { melding, persoon } = naarRegel({ ...gewoon, partner: { bsn: bsnVan(2), naam: 'Partnernaam' } }, bestand(), []);
    const verklikt = [...Object.values(REKENINGEN), 'KENMERK', 'proef', 'Rekeninghouder', 'Partnernaam', bsnVan(1), bsnVan(2), 'jansen'];
    expect(verklikt.filter((geheim) => JSON.stringify(melding).includes(geheim))).toEqual([]);
    expect(verklikt.filter((geheim) => !JSON.stringify(persoon).includes(geheim))).toEqual([]);
  });

  it('is regie\'s, or a coach\'s where the name says so, of the day in the name and the moment in UTC', () => {
    expect(naarRegel(gewoon, bestand(), []).melding).toMatchObject({ bron: 'regie', dag: '2026-03-01', vastgelegd: '2026-03-01T09:00:00.000Z' });
    expect(naarRegel(gewoon, bestand('0f8fad5b-d9cb-469f-a165-70867728950e'), []).melding).toMatchObject({ bron: 'coach' });
  });

  it('is linked by its own numbers and never by its partner\'s', () => {
    const bevindingen: Parameters<typeof naarRegel>[2] = [];
    const { sleutels, persoon } = naarRegel({ ...gewoon, bsn: '123456789', vNummer: 280000001, partner: { bsn: bsnVan(2), vNummer: 'X' } }, bestand(), bevindingen);
    expect(sleutels).toEqual({ vNummer: '0280000001' });
    expect(persoon?.vasteLasten?.partner).toEqual({ bsn: bsnVan(2) });
    expect(bevindingen.map(({ kolom, code }) => `${kolom} ${code}`)).toEqual(['partner.vNummer v-nummer-ongeldig', 'bsn bsn-elfproef', 'vNummer nummer-aangevuld']);
  });

  it.each([['jongere 18-20', 'JONGERE_18_20'], ['alleenstaande ouder', 'ALLEENSTAANDE_OUDER'], ['GEHUWD', 'GEHUWD']])('knows the norm %s', (woord, norm) => {
    expect(naarRegel({ ...gewoon, bijstand: { ...gewoon.bijstand, norm: woord } }, bestand(), []).melding).toMatchObject({ norm });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bsnVan, coabericht, coaPersoon, GEWONE_LASTEN, REKENINGEN } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };

let api: Proefapi;
let coach: string;
let zaak: string;

beforeAll(async () => {
  api = await proefapi();
  coach = await api.als('coach');
  const { partner, naam, bytes } = coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 1, personen: [coaPersoon(OMAR)] });
  await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  zaak = (await api.hub.zaken())[0]!.id;
});
afterAll(async () => api.weg());

const haal = (pad: string, wie = coach) => api.vraag.get(BASIS + pad).set('Authorization', wie);
const leg = (opgave: object, wie = coach) => api.vraag.put(`${BASIS}/zaken/${zaak}/ontzorging`).set('Authorization', wie).send(opgave);
const metBetaling = (deel: object): object => ({ ...GEWONE_LASTEN, betalingen: [{ ...GEWONE_LASTEN.betalingen[0], ...deel }, GEWONE_LASTEN.betalingen[1]] });

describe('a household\'s fixed costs, recorded by a coach', () => {
  it('are not there until then', async () => {
    expect((await haal(`/zaken/${zaak}/ontzorging`)).status).toBe(404);
    expect((await haal(`/zaken/${zaak}`)).body).toMatchObject({ vasteLasten: null });
  });

  it('go the way of a file, and come back whole to who may see the case', async () => {
    const antwoord = await leg({ ...GEWONE_LASTEN, partner: { bsn: bsnVan(2) } });
    expect([antwoord.status, antwoord.body]).toMatchObject([202, { id: expect.any(Number), status: 'ontvangen' }]);
    const { id } = antwoord.body as { id: number };
    expect(antwoord.headers['location']).toBe(`${BASIS}/berichten/${id}`);
    await api.hub.draai();
    const bericht = (await haal(`/berichten/${id}`)).body as { bestand: string };
    expect(bericht).toMatchObject({ partner: 'regie', uitwisseling: 'ontzorging', status: 'verwerkt', tellingen: { verwerkt: 1 } });
    expect(bericht.bestand).toMatch(/^ONTZORGING_0141_20261123_[0-9a-f-]{36}\.json$/);
    expect((await haal(`/zaken/${zaak}/ontzorging`)).body).toEqual({ ...GEWONE_LASTEN, partner: { bsn: bsnVan(2) } });
    expect((await haal(`/zaken/${zaak}/ontzorging`, await api.als('coach', { gemeenten: ['0147'] }))).status).toBe(404);
  });

  it('show in the case what they come to on a day, without accounts', async () => {
    const { body, text } = await haal(`/zaken/${zaak}?peildatum=2026-03-01`);
    expect(body).toMatchObject({
      vasteLasten: {
        besluitdatum: '2026-02-20', machtigingOntvangen: true, machtigingsdatum: '2026-02-24', norm: 'ALLEENSTAANDE', nettoMaandbedragCenten: 131500,
        aantalBetalingen: 2, totaalCenten: 80250, restantCenten: 51250,
      },
      herkomst: { vasteLasten: { bron: 'coach', regel: 1, peildatum: '2026-11-23' } },
    });
    for (const rekening of Object.values(REKENINGEN)) expect(text).not.toContain(rekening);
    expect((await haal(`/zaken/${zaak}?peildatum=2026-02-28`)).body).toMatchObject({ vasteLasten: { aantalBetalingen: 0, totaalCenten: 0, restantCenten: 131500 } });
  });

  it('stand in the timeline', async () => {
    const { resultaten } = (await haal(`/zaken/${zaak}/tijdlijn`)).body as { resultaten: object[] };
    expect(resultaten.at(-1)).toMatchObject({ datum: '2026-11-23', soort: 'VASTE_LASTEN', inhoud: '2 betalingen, besluit van 2026-02-20', partner: 'regie', koppelgrond: 'bsn', geldt: true });
  });

  it('are replaced by what the coach records later on the same day', async () => {
    await leg(metBetaling({ bedragCenten: 70000 }));
    await api.hub.draai();
    const later = metBetaling({ bedragCenten: 71000, iban: 'nl42 test 0000 0000 02', einddatum: '2026-12-31' });
    await leg(later);
    await api.hub.draai();
    expect((await haal(`/zaken/${zaak}/ontzorging`)).body).toEqual(metBetaling({ bedragCenten: 71000, einddatum: '2026-12-31' }));
    expect((await haal(`/zaken/${zaak}`)).body).toMatchObject({ vasteLasten: { totaalCenten: 86250 } });
  });

  it('are refused with the message when they do not add up, and what was known stays', async () => {
    const { body } = await leg(metBetaling({ bedragCenten: 131500 }));
    await api.hub.draai();
    const { id } = body as { id: number };
    expect((await haal(`/berichten/${id}`)).body).toMatchObject({ status: 'verwerkt', tellingen: { afgekeurd: 1 } });
    const { resultaten } = (await haal(`/berichten/${id}/bevindingen`)).body as { resultaten: object[] };
    expect(resultaten).toMatchObject([{ regel: 1, kolom: 'bijstand.nettoMaandbedragCenten', code: 'restant-negatief', ernst: 'regel', tekst: expect.stringContaining('hoger dan') }]);
    expect((await haal(`/zaken/${zaak}`)).body).toMatchObject({ vasteLasten: { totaalCenten: 86250 } });
  });

  it.each([
    ['a wrong account number', metBetaling({ iban: 'NL43TEST0000000002' }), '/betalingen/0/iban', 'iban'],
    ['an amount in euros', metBetaling({ bedragCenten: 650.5 }), '/betalingen/0/bedragCenten', 'isInt'],
    ['an amount of nothing', metBetaling({ bedragCenten: 0 }), '/betalingen/0/bedragCenten', 'min'],
    ['a day that February does not have', metBetaling({ betaaldag: 29 }), '/betalingen/0/betaaldag', 'max'],
    ['a kind that nobody knows', metBetaling({ soort: 'FEEST' }), '/betalingen/0/soort', 'isIn'],
    ['a date that does not exist', metBetaling({ ingangsdatum: '2026-02-30' }), '/betalingen/0/ingangsdatum', 'datum'],
    ['a balance', { ...GEWONE_LASTEN, restant: { ...GEWONE_LASTEN.restant, saldo: 1 } }, '/restant/saldo', 'whitelistValidation'],
    ['no decision', { ...GEWONE_LASTEN, besluit: undefined }, '/besluit', 'isObject'],
    ['a list where an object belongs', { ...GEWONE_LASTEN, bijstand: [] }, '/bijstand', 'isObject'],
    ['no payments', { ...GEWONE_LASTEN, betalingen: [] }, '/betalingen', 'arrayNotEmpty'],
  ])('are not taken with %s, and nothing of it is repeated', async (_, opgave, plaats, code) => {
    const antwoord = await leg(opgave);
    expect(antwoord.status).toBe(400);
    expect((antwoord.body as { errors: object[] }).errors).toContainEqual({ plaats, code, melding: expect.any(String) });
    expect(antwoord.text).not.toMatch(/NL\d\dTEST|proef/i);
  });

  it('are of the own municipality alone', async () => {
    expect((await leg(GEWONE_LASTEN, await api.als('coach', { gemeenten: ['0147'] }))).status).toBe(404);
    expect((await leg(GEWONE_LASTEN, await api.als('beheerder'))).status).toBe(403);
  });
});

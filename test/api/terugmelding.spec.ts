import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Opmaakverzending } from '#libs/exchange';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, regiemaand, verwerkingsverslag } from '../support/builders/partnerbestanden.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const YARA = { bsn: bsnVan(3), geslachtsnaam: 'Saleh', voornamen: 'Yara', geboortedatum: '1995-01-30' };
const VERSLAG = 'CBS_VERWERKINGSVERSLAG_2026K3.csv';

let api: Proefapi;
let bericht: number;
let zaken: Record<string, string>;

/** The hub delivers; CBS sends its report itself, with a token of its own. */
beforeAll(async () => {
  api = await proefapi();
  for (const { partner, naam, bytes } of [
    coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }), regiemaand('REGIE_0141_202506.csv', [aanmelding(YARA, '2025-06-01')]),
  ]) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  const beheerder = await api.als('beheerder');
  const { id } = (await api.vraag.post(`${BASIS}/leveringsbestanden`).set('Authorization', beheerder).send({ levering: 'cbs/swi', periode: '2026K3' })).body as { id: number };
  await api.hub.draai();
  expect((await api.app.get(Opmaakverzending).verstuur(id, 'proef')).soort).toBe('verstuurd');
  const xml = (await api.vraag.get(`${BASIS}/leveringsbestanden/${id}/inhoud`).set('Authorization', await api.als('coach')).buffer(true)).text;
  const record = 1 + [...xml.matchAll(/<Burgerservicenummer>(\d+)</g)].findIndex(([, bsn]) => bsn === OMAR.bsn);
  const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', await cbs()).field('partner', 'cbs').attach('bestand', verwerkingsverslag(VERSLAG, [[record, 'E12', 'niveau ontbreekt'], [99, 'E1']]).bytes, VERSLAG);
  expect(antwoord.status).toBe(202);
  bericht = (antwoord.body as { id: number }).id;
  await api.hub.draai();
  zaken = Object.fromEntries((await api.hub.zaken()).map((zaak) => [zaak.persoon.naam.voornamen ?? '', zaak.id]));
});
afterAll(async () => api.weg());

const cbs = async (): Promise<string> => api.als('partner', { partner: 'cbs', gemeenten: [] });
const haal = async (pad: string, wie?: string) => api.vraag.get(BASIS + pad).set('Authorization', wie ?? (await api.als('coach')));

describe('what CBS said back', () => {
  it('stands in the case, with where it comes from, and in nobody else\'s', async () => {
    const herkomst = { bron: 'cbs', bericht, regel: 2, peildatum: '2026-09-30', ontvangen: expect.any(String) };
    expect((await haal(`/zaken/${zaken['Omar']}`)).body).toMatchObject({
      terugmeldingen: [{ partner: 'cbs', periode: '2026K3', code: 'E12', melding: 'niveau ontbreekt' }], herkomst: { terugmeldingen: herkomst, 'terugmeldingen.0': herkomst },
    });
    expect((await haal(`/zaken/${zaken['Yara']}`)).body).toMatchObject({ terugmeldingen: [] });
  });

  it('stands on the timeline', async () => {
    const { resultaten } = (await haal(`/zaken/${zaken['Omar']}/tijdlijn`)).body as { resultaten: object[] };
    expect(resultaten).toContainEqual(expect.objectContaining({ datum: '2026-09-30', soort: 'TERUGMELDING', inhoud: 'E12: niveau ontbreekt', partner: 'cbs', bestand: VERSLAG, geldt: true }));
  });

  it('is a task for the coach of the case, of which the operator sees no case', async () => {
    const taak = { id: expect.any(Number), soort: 'terugmelding', partner: 'cbs', bericht, uiterlijk: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), omschrijving: expect.stringContaining('code E12'), teLaat: expect.any(Boolean) };
    expect((await haal(`/zaken/${zaken['Omar']}/taken`)).body).toEqual({ resultaten: [{ ...taak, regel: 2, levering: null }] });
    expect((await haal(`/zaken/${zaken['Yara']}/taken`)).body).toEqual({ resultaten: [] });
    expect((await haal(`/zaken/${zaken['Omar']}/taken`, await api.als('coach', { gemeenten: ['0153'] }))).status).toBe(404);
    expect((await haal('/zaken/geen-kenmerk/taken')).status).toBe(400);
    expect(((await haal('/status', await api.als('beheerder'))).body as { taken: object[] }).taken).toEqual([taak]);
  });

  it('follows the case to which the line is linked, after other work of the hub', async () => {
    await api.hub.database.query(`insert into exchange.taak (oorzaak, soort, omschrijving, uiterlijk) values ('proef', 'proef', 'Proef.', '2099-01-01')`);
    expect(((await haal('/status', await api.als('beheerder'))).body as { taken: { soort: string }[] }).taken.map(({ soort }) => soort)).toEqual(['proef', 'terugmelding']);
    await api.hub.database.query('update zaak.koppeling set zaak_id = $2 where bericht_id = $1', [bericht, zaken['Yara']]);
    const aantallen = await Promise.all(['Omar', 'Yara'].map(async (naam) => ((await haal(`/zaken/${zaken[naam]}/taken`)).body as { resultaten: object[] }).resultaten.length));
    expect(aantallen).toEqual([0, 1]);
  });

  it('comes back to CBS as a receipt that says in Dutch which record is none of ours', async () => {
    const bewijs = await haal(`/berichten/${bericht}/ontvangstbewijs`, await cbs());
    expect(bewijs.body).toMatchObject({ status: 'verwerkt', tellingen: { verwerkt: 1, afgekeurd: 1 } });
    expect(JSON.stringify(bewijs.body)).toContain('staat niet in onze laatste levering');
  });
});

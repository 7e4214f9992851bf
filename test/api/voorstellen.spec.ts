import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { bsnVan, coabericht, coaPersoon, ontzorging, regiemaand } from '../support/builders/partnerbestanden.js';
import { voorstelproef } from '../support/voorsteller.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
  const dossier = [
    coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }),
    regiemaand('REGIE_0141_202603.csv', [{ bsn: OMAR.bsn, mijlpaal: 'BIJSTAND_TOEGEKEND', datum: '2026-03-01' }, { bsn: OMAR.bsn, mijlpaal: 'PIP', datum: '2026-02-10', waarde: 'B:B1' }]),
    ontzorging('ONTZORGING_0141_20260302.json', { bsn: OMAR.bsn }),
  ];
  for (const { partner, naam, bytes } of dossier) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  await voorstelproef(api.hub).runner.kijk();
});
afterAll(async () => api.weg());

const haal = async (pad: string, claims: Record<string, unknown> = {}) => api.vraag.get(`${BASIS}/voorstellen${pad}`).set('Authorization', await api.als('coach', claims));
const doe = async (pad: string, sub: string, inhoud: object = {}, meer: Record<string, unknown> = {}) =>
  api.vraag.post(`${BASIS}/voorstellen${pad}`).set('Authorization', await api.als('coach', { sub, ...meer })).send(inhoud);

describe('proposals', () => {
  it('are shown with everything that would leave, to the coaches of their municipality', async () => {
    const { body } = await haal('?status=open');
    expect(body).toMatchObject({
      volgende: null,
      resultaten: [{
        id: 1, levering: 'stadsbank/budgetplan', versie: 1, soort: 'NIEUW', status: 'open', vierOgen: true, goedkeuringen: [], reden: 'recht-ontstaan', waarschuwingen: [], laagsteRestantCenten: 51250,
        beslisdatumVerlenging: { vanafPip: '2026-07-10', vanafStart: '2026-08-01', uiterlijk: '2026-07-10' },
        inhoud: { client: { bsn: OMAR.bsn }, looptijd: { startdatum: '2026-03-01', einddatum: '2026-08-31' }, restant: { iban: 'NL69TEST0000000001' }, betalingen: [{ soort: 'HUUR' }, { soort: 'ZORGVERZEKERING' }] },
      }],
    });
    const { zaak } = (body as { resultaten: { zaak: string }[] }).resultaten[0]!;
    expect((await haal(`?zaak=${zaak}&aantal=1`)).body).toMatchObject({ resultaten: [{ id: 1 }] });
    expect((await haal('?status=verzonden')).body).toEqual({ resultaten: [], volgende: null });
    expect((await haal('', { gemeenten: ['0153'] })).body).toEqual({ resultaten: [], volgende: null });
    expect((await haal('/1', { gemeenten: ['0153'] })).status).toBe(404);
    expect([(await haal('?zaak=x')).status, (await haal('?status=x')).status, (await haal('?na=x')).status, (await haal('/x')).status]).toEqual([400, 400, 400, 400]);
  });

  it('stand in the queue of the coaches, and are decided in their own place', async () => {
    const vraag = async (gemeenten: string[], rol = 'coach') => api.vraag.get(`${BASIS}/werkvoorraad?soort=voorstel`).set('Authorization', await api.als(rol, { gemeenten }));
    expect((await vraag(['0141'])).body).toMatchObject({ resultaten: [{ id: 'voorstel.1', soort: 'voorstel', code: 'NIEUW', partner: 'stadsbank', eigenaar: { rol: 'coach', gemeente: '0141' }, besluiten: [], elders: '/api/v1/voorstellen/1' }] });
    expect((await vraag(['0141'])).text).not.toContain(OMAR.bsn);
    for (const ander of [await vraag(['0153']), await vraag(['0141'], 'beheerder')]) expect(ander.body).toEqual({ resultaten: [], volgende: null });
    const besluit = await api.vraag.post(`${BASIS}/werkvoorraad/voorstel.1/besluit`).set('Authorization', await api.als('coach')).send({ besluit: 'afhandelen', code: 'niet-nodig' });
    expect([besluit.status, besluit.body]).toMatchObject([422, { errors: [{ code: 'besluit-niet-mogelijk' }] }]);
  });

  it('are approved by two different persons; the same one twice counts once', async () => {
    expect((await doe('/1/goedkeuring', 'coach-a')).body).toMatchObject({ status: 'open', goedkeuringen: [{ door: 'coach-a', op: expect.any(String) }] });
    expect((await doe('/1/goedkeuring', 'coach-a')).body).toMatchObject({ status: 'open', goedkeuringen: [{ door: 'coach-a' }] });
    expect((await doe('/1/goedkeuring', 'coach-x', {}, { gemeenten: ['0153'] })).status).toBe(404);
    const tweede = await doe('/1/goedkeuring', 'coach-b');
    expect([tweede.status, tweede.body]).toMatchObject([200, { status: 'goedgekeurd', goedkeuringen: [{ door: 'coach-a' }, { door: 'coach-b' }] }]);
    const opdrachten = await api.hub.database.query(`select soort, wachtrij, voorstel_id as voorstel from exchange.opdracht where soort = 'bereiden'`);
    expect(opdrachten).toEqual([{ soort: 'bereiden', wachtrij: 'stadsbank.uit', voorstel: 1 }]);
    expect((await doe('/1/goedkeuring', 'coach-c')).body).toMatchObject({ status: 409, type: 'urn:schakel:fout:kan-nu-niet' });
  });

  it('are refused by one, with a reason of the list', async () => {
    await api.hub.database.query(`update exchange.voorstel set stand = 'vervallen'`);
    const { partner, naam, bytes } = ontzorging('ONTZORGING_0141_20260303.json', { bsn: OMAR.bsn });
    await api.hub.ontvang(partner, naam, Buffer.concat([bytes, Buffer.from(' ')]));
    await api.hub.database.query(`update exchange.opdracht set klaar = now() where soort = 'bereiden'`);
    await api.hub.draai();
    await voorstelproef(api.hub).runner.kijk();
    expect((await doe('/2/afwijzing', 'coach-a', { reden: 'zomaar' })).body).toMatchObject({ status: 400, errors: [{ plaats: '/reden' }] });
    expect((await doe('/2/afwijzing', 'coach-a', { reden: 'gegevens-onjuist' })).body).toMatchObject({ status: 'afgewezen', redenAfwijzing: 'gegevens-onjuist', afgewezenDoor: 'coach-a' });
    expect((await doe('/2/afwijzing', 'coach-b', { reden: 'niet-nodig' })).status).toBe(409);
    expect((await doe('/999/goedkeuring', 'coach-a')).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bsnVan, coabericht, coaPersoon, stadsbankdag } from '../support/builders/partnerbestanden.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

const OMAR = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const INSTRUCTIE = '5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60';
const DAG = 'STADSBANK_STATUS_20260316.csv';

let api: Proefapi;
let bericht: number;
let zaak: string;

/** Stadsbank sends its day itself, with a token of its own. */
beforeAll(async () => {
  api = await proefapi();
  const { partner, naam, bytes } = coabericht({ soort: 'OVERDRACHT', dag: '2025-04-14', volgnummer: 1, personen: [coaPersoon(OMAR)] });
  await api.hub.ontvang(partner, naam, bytes);
  await api.hub.database.run(async (tx) => api.hub.verwijzingen.geef(tx, 'stadsbank', INSTRUCTIE, { bsn: OMAR.bsn }));
  const regel = { instructie_id: INSTRUCTIE, status: 'AFGEWEZEN', datum: '16-03-2026', reden: 'geen machtiging' };
  const antwoord = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', await stadsbank()).field('partner', 'stadsbank')
    .attach('bestand', stadsbankdag(DAG, [regel, { ...regel, instructie_id: 'onbekend' }]).bytes, DAG);
  expect(antwoord.status).toBe(202);
  bericht = (antwoord.body as { id: number }).id;
  await api.hub.draai();
  zaak = (await api.hub.zaken())[0]!.id;
});
afterAll(async () => api.weg());

const stadsbank = async (): Promise<string> => api.als('partner', { partner: 'stadsbank', gemeenten: [] });
const haal = async (pad: string, wie?: string) => api.vraag.get(BASIS + pad).set('Authorization', wie ?? (await api.als('coach')));

describe('what Stadsbank answered', () => {
  it('stands in the case, with where it comes from', async () => {
    const verwacht = { instructieId: INSTRUCTIE, versie: 1, status: 'AFGEWEZEN', datum: '2026-03-16', achterstandssignaal: null, registratienummer: null, reden: 'geen machtiging', adviesVerlengen: null };
    const herkomst = { bron: 'stadsbank', bericht, regel: 2, peildatum: '2026-03-16', ontvangen: expect.any(String) };
    const { body } = await haal(`/zaken/${zaak}`);
    expect(body).toMatchObject({ budgetbeheer: [verwacht], herkomst: { budgetbeheer: herkomst, [`budgetbeheer.${INSTRUCTIE}`]: herkomst } });
    const lijst = (await haal('/zaken')).body as { resultaten: object[] };
    expect(lijst.resultaten).toHaveLength(1);
  });

  it('stands on the timeline', async () => {
    const { resultaten } = (await haal(`/zaken/${zaak}/tijdlijn`)).body as { resultaten: object[] };
    expect(resultaten).toContainEqual(expect.objectContaining({ datum: '2026-03-16', soort: 'BUDGETBEHEER', inhoud: 'AFGEWEZEN, versie 1', partner: 'stadsbank', bestand: DAG, geldt: true }));
  });

  it('comes back to Stadsbank as a receipt that says in Dutch which reference is none of ours', async () => {
    const bewijs = await haal(`/berichten/${bericht}/ontvangstbewijs`, await stadsbank());
    expect(bewijs.body).toMatchObject({ status: 'verwerkt', tellingen: { verwerkt: 1, afgekeurd: 1 } });
    expect(JSON.stringify(bewijs.body)).toContain('Het kenmerk in kolom instructie_id hebben wij u niet gegeven.');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';
import { coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens } from '../support/builders/partnerbestanden.js';

/** Nobody of these exists. The second is known to nobody; lines about such people wait. */
const OMAR: Mens = { bsn: '999990019', vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const NIEMAND: Mens = { geslachtsnaam: 'Noori', voornamen: 'Karim', geboortedatum: '1979-03-28' };

let api: Proefapi;
let omar: string;
let rapport: number;
beforeAll(async () => {
  api = await proefapi('0141,0153');
  for (const { partner, naam, bytes } of [coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] })]) await api.hub.ontvang(partner, naam, bytes);
  const { partner, naam, bytes } = kwartaalrapport('KR_5101_B_2026K2.csv', [
    { deelnemernummer: 'D1', ...krPersoon(NIEMAND) },
    { deelnemernummer: 'D2', ...krPersoon(NIEMAND), gemeentecode: '0153' },
    { deelnemernummer: 'D3', ...krPersoon({ ...NIEMAND, voornamen: 'Karima' }), gemeentecode: '0153' },
  ]);
  rapport = await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  omar = (await api.hub.zaken())[0]?.id ?? '';
});
afterAll(async () => api.weg());

/** What a coach of Almelo gets who says that a waiting line is Omar's. */
async function koppel(regel: number): Promise<{ status: number; code: string | undefined }> {
  const { body, status } = await api.vraag.post(`${BASIS}/werkvoorraad/wachten.${rapport}/besluit`).set('Authorization', await api.als('coach')).send({ besluit: 'koppel', regel, zaak: omar });
  return { status, code: (body as { errors?: { code: string }[] }).errors?.[0]?.code };
}

const besluiten = async (): Promise<number[]> =>
  (await api.hub.database.query<{ regel: number }>(`select (melding -> 'besluit' ->> 'regel')::int as regel from exchange.regel where soort = 'besluit' order by 1`)).map(({ regel }) => regel);

describe('a file with lines of two municipalities', () => {
  it("gives a coach no line of the other municipality to link, whether or not her own work stands in the same file", async () => {
    for (const regel of [3, 4]) expect(await koppel(regel)).toEqual({ status: 422, code: 'regel-wacht-niet' });
    expect(await besluiten()).toEqual([]);
  });

  it('lets her link her own', async () => {
    expect(await koppel(2)).toEqual({ status: 202, code: undefined });
    await api.hub.draai();
    expect(await besluiten()).toEqual([2]);
  });
});

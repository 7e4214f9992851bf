import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Weigeringen } from '../../apps/api/src/logboek/weigeringen.js';
import { BASIS } from '../support/api.harness.js';
import { type TweeGemeenten, tweeGemeenten } from '../support/twee-gemeenten.js';

interface Handeling {
  nummer: number;
  soort: string;
  wie: string;
  inhoud: Record<string, unknown>;
}

let wereld: TweeGemeenten;
let vanaf: number;
beforeAll(async () => {
  wereld = await tweeGemeenten();
  vanaf = (await nieuw(0)).length;
});
afterAll(async () => wereld.api.weg());

/** Lines after this number, oldest first. */
async function nieuw(na: number): Promise<Handeling[]> {
  const { body } = await wereld.api.vraag.get(`${BASIS}/logboek/handelingen?aantal=500`).set('Authorization', await wereld.api.als('beheerder')).expect(200);
  return (body as { resultaten: Handeling[] }).resultaten.filter(({ nummer }) => nummer > na).reverse();
}

/** What `doe` adds. */
async function erbij(doe: () => Promise<unknown>): Promise<Handeling[]> {
  const begin = (await nieuw(0)).length;
  await doe();
  return nieuw(begin);
}

const met = async (rol: string, claims: Record<string, unknown> = {}): Promise<[string, string]> => ['Authorization', await wereld.api.als(rol, { sub: 'mens', ...claims })];

describe('what people do', () => {
  it('is logged where something was decided, with the trace under which the processing log says about whom', async () => {
    const { api, omar } = wereld;
    const besluit = async () => api.vraag.post(`${BASIS}/zaken/${omar}/mijlpalen`).set(...(await met('coach'))).send({ mijlpaal: 'WELKOMGESPREK', datum: '2026-03-10' }).expect(202);
    const [regel, ...rest] = await erbij(besluit);
    expect([regel, rest]).toMatchObject([{ soort: 'besluit', wie: 'mens', inhoud: { naam: 'legMijlpaalVast', rol: 'coach', trace: expect.stringMatching(/^[0-9a-f]{32}$/) } }, []]);
    expect(regel?.inhoud).not.toHaveProperty('pad');
    const zet = async () => api.vraag.put(`${BASIS}/stromen/cbs/swi`).set(...(await met('beheerder'))).send({ aan: true }).expect(200);
    expect(await erbij(zet)).toMatchObject([{ soort: 'besluit', inhoud: { naam: 'zetStroom', pad: '/api/v1/stromen/cbs/swi' } }]);
  });

  it('is logged where something was exported', async () => {
    const { api, opmaak } = wereld;
    const haal = (pad: string, rol: string, gemeente: string, vorm: string) => async () => api.vraag.get(BASIS + pad).set(...(await met(rol, { gemeenten: [gemeente] }))).set('Accept', vorm).buffer(true).expect(200);
    expect(await erbij(haal('/zaken', 'coach', '0141', 'application/x-ndjson'))).toMatchObject([{ soort: 'export', inhoud: { naam: 'lijstZaken' } }]);
    expect(await erbij(haal('/aanbieders/5101/kwartaalrapportages/2026K2/regels?leerroute=B', 'contractmanager', '0153', 'text/csv'))).toMatchObject([{ soort: 'export', inhoud: { naam: 'lijstRapportregels' } }]);
    expect(await erbij(haal(`/leveringsbestanden/${opmaak}/inhoud`, 'coach', '0141', 'application/xml'))).toMatchObject([{ soort: 'export', inhoud: { naam: 'haalLeveringsbestand' } }]);
  });

  it('is not logged here where somebody only looks, searches, or asks for what cannot be', async () => {
    const { api, omar, levering } = wereld;
    expect(await erbij(async () => {
      await api.vraag.get(`${BASIS}/zaken/${omar}`).set(...(await met('coach'))).expect(200);
      await api.vraag.post(`${BASIS}/zaken/_zoek`).set(...(await met('coach'))).send({ geslachtsnaam: 'Haddad' }).expect(200);
      await api.vraag.post(`${BASIS}/zaken/${omar}/mijlpalen`).set(...(await met('coach'))).send({ mijlpaal: 'ONZIN' }).expect(400);
      await api.vraag.post(`${BASIS}/leveringen/${levering}/besluit`).set(...(await met('beheerder'))).send({ besluit: 'herzend' }).expect(409);
    })).toEqual([]);
  });

  it('is refused when it cannot be logged', async () => {
    const { api } = wereld;
    const haal = async (vorm: string) => api.vraag.get(`${BASIS}/zaken`).set(...(await met('coach'))).set('Accept', vorm).buffer(true);
    await api.hub.database.query('alter table logboek.handeling add constraint stuk check (false) not valid');
    const export_ = await haal('application/x-ndjson');
    expect([export_.status, JSON.parse(export_.text), (await haal('application/json')).status]).toMatchObject([503, { status: 503 }, 200]);
    await api.hub.database.query('alter table logboek.handeling drop constraint stuk');
    expect((await haal('application/x-ndjson')).status).toBe(200);
  });
});

describe('refusals', () => {
  it('are one line a source, however many', async () => {
    const { api, omar } = wereld;
    const weigeringen = api.app.get(Weigeringen);
    await weigeringen.schrijf();
    const regels = await erbij(async () => {
      for (let i = 0; i < 30; i += 1) await api.vraag.get(`${BASIS}/zaken`).expect(401);
      for (let i = 0; i < 20; i += 1) await api.vraag.get(`${BASIS}/zaken/${omar}`).set(...(await met('beheerder', { sub: 'nieuwsgierig' }))).expect(403);
      await weigeringen.schrijf();
    });
    expect(regels).toMatchObject([{ soort: 'weigering', wie: expect.stringMatching(/^adres .*127\.0\.0\.1$/), inhoud: { status: 401, aantal: 30 } }, { soort: 'weigering', wie: 'nieuwsgierig', inhoud: { status: 403, aantal: 20 } }]);
    expect(JSON.stringify(regels)).not.toContain(omar);
  });

  it('of very many sources are counted together beyond a hundred', async () => {
    const weigeringen = wereld.api.app.get(Weigeringen);
    const regels = await erbij(async () => {
      for (let i = 0; i < 5000; i += 1) weigeringen.tel(401, `adres ${i}`);
      await weigeringen.schrijf();
    });
    expect([regels.length, regels.at(-1)]).toMatchObject([101, { wie: 'overige', inhoud: { aantal: 4900 } }]);
  });

  it('are kept until they can be written', async () => {
    const { api } = wereld;
    const weigeringen = api.app.get(Weigeringen);
    weigeringen.tel(403, 'later');
    await api.hub.database.query('alter table logboek.handeling add constraint stuk check (false) not valid');
    await weigeringen.schrijf();
    await api.hub.database.query('alter table logboek.handeling drop constraint stuk');
    weigeringen.tel(403, 'later');
    expect(await erbij(async () => weigeringen.schrijf())).toMatchObject([{ wie: 'later', inhoud: { aantal: 2 } }]);
  });
});

describe('the check', () => {
  it('says over the API that all is sound, or which line is not', async () => {
    const { api } = wereld;
    const controleer = async () => (await api.vraag.post(`${BASIS}/logboek/_controleer`).set(...(await met('beheerder'))).expect(200)).body as unknown;
    expect(await controleer()).toMatchObject({ regels: (await nieuw(0)).length, hash: expect.stringMatching(/^[0-9a-f]{64}$/), fout: null });
    await api.hub.database.run(async (tx) => {
      await tx.query('alter table logboek.handeling disable trigger all');
      await tx.query(`update logboek.handeling set wie = 'niemand' where nummer = ${vanaf}`);
    });
    expect(await controleer()).toMatchObject({ fout: { nummer: vanaf, wat: 'veranderd' } });
  });
});

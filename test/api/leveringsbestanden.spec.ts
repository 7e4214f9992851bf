import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ZaakLezer } from '#libs/case-store';
import { Opmaakwerk, Opmaken, Originelen, Register } from '#libs/exchange';
import { Logboek, type Wachtrijen } from '#libs/platform';
import { manifests } from '../../apps/connectors/src/manifests.js';
import { OpmaakRunner } from '../../apps/connectors/src/opmaak.runner.js';
import { Opmakers } from '../../apps/connectors/src/opmakers.js';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

let api: Proefapi;
let runner: OpmaakRunner;
beforeAll(async () => {
  api = await proefapi();
  const { database, kluis } = api.hub;
  const werk = new Opmaakwerk(database, api.app.get(Originelen), Logboek.van('test', 'silent'));
  runner = new OpmaakRunner(new Register(manifests), {} as Wachtrijen, api.app.get(Opmaken), werk, new Opmakers(manifests, {}), new ZaakLezer(database, kluis));
});
afterAll(async () => api.weg());

interface Antwoord {
  status: number;
  headers: Record<string, string>;
  body: { id: number; status: string; bestand: unknown; errors: { plaats: string; code: string; melding: string }[] };
  text: string;
}

async function vraag(inhoud: object): Promise<Antwoord> {
  return (await api.vraag.post(`${BASIS}/leveringsbestanden`).set('Authorization', await api.als('beheerder')).send(inhoud)) as unknown as Antwoord;
}

async function haal(pad: string, claims: Record<string, unknown> = {}): Promise<Antwoord> {
  const wie = await api.als(pad.endsWith('/inhoud') ? 'coach' : 'beheerder', claims);
  return (await api.vraag.get(`${BASIS}/leveringsbestanden${pad}`).set('Authorization', wie).buffer(true)) as unknown as Antwoord;
}

// Today is 2026-11-23.
describe('delivery files', () => {
  it('are asked for, looked at, and fetched when they are made', async () => {
    await api.hub.ontvang('regie', 'REGIE_0141_202506.csv', Buffer.from(
      'bsn;v_nummer;achternaam;voornamen;geboortedatum;geslacht;doelgroep;mijlpaal;datum;waarde;medewerker\n' +
      '999992351;;Haddad;Omar;1991-05-17;M;Gezinsmigrant en overige migrant;AANMELDING;2025-06-01;;\n' +
      '999992351;;;;;;;PIP;2025-06-10;B:A2;\n'));
    await api.hub.draai();
    const gevraagd = await vraag({ levering: 'cbs/swi', periode: '2026K3' });
    expect([gevraagd.status, gevraagd.body.status, gevraagd.body.bestand]).toEqual([202, 'gevraagd', null]);
    const { id } = gevraagd.body;
    expect(gevraagd.headers['location']).toBe(`/api/v1/leveringsbestanden/${id}`);
    expect((await haal(`/${id}/inhoud`)).status).toBe(409);
    await runner.doe(id);
    expect((await haal(`/${id}`)).body).toMatchObject({ status: 'gemaakt', levering: 'cbs/swi', gemeente: '0141', periode: '2026K3', bestand: { naam: 'SWI_0141_2026K3_R.xml', soort: 'R', records: 1 } });
    const inhoud = await haal(`/${id}/inhoud`);
    expect(inhoud.headers).toMatchObject({ 'content-type': 'application/xml', 'content-disposition': 'attachment; filename="SWI_0141_2026K3_R.xml"' });
    expect(inhoud.text).toContain('<Burgerservicenummer>999992351</Burgerservicenummer>');
    expect((await haal(`/${id}/inhoud`, { gemeenten: ['0147'] })).status).toBe(404);
    const bevindingen = (await haal(`/${id}/bevindingen`)).body;
    expect(bevindingen).toEqual({ resultaten: [{ zaak: expect.any(String), code: 'a2-in-eerste-pip', weggelaten: false, tekst: expect.stringContaining('PIP') }], volgende: null });
  });

  it.each<[object, string, string]>([
    [{ periode: '2026K3' }, '/levering', 'isIn'],
    [{ levering: 'cbs/nergens', periode: '2026K3' }, '/levering', 'isIn'],
    [{ levering: 'cbs/swi', periode: '2026K5' }, '/periode', 'matches'],
    [{ levering: 'cbs/swi', periode: '2026-Q3' }, '/periode', 'matches'],
    [{ levering: 'cbs/swi', periode: '2026K3', soort: 'N' }, '/soort', 'isIn'],
    [{ levering: 'cbs/swi', periode: '2026K3', gemeente: '0153' }, '/gemeente', 'gemeente'],
    [{ levering: 'cbs/swi', periode: '2026K3', naar: 'mij' }, '/naar', 'whitelistValidation'],
  ])('refuses %p', async (inhoud, plaats, code) => {
    const { status, body } = await vraag(inhoud);
    expect([status, body.errors[0]]).toEqual([400, { plaats, code, melding: expect.any(String) }]);
  });

  it.each(['2026K4', '2027K1'])('refuses quarter %s, which has not ended, in words', async (periode) => {
    const { status, body } = await vraag({ levering: 'cbs/swi', periode });
    expect([status, body.errors]).toEqual([409, [{ plaats: '/periode', code: 'period-not-ended', melding: expect.stringMatching(/^Dit kwartaal is nog niet afgelopen. De levering kan vanaf 2027-0[14]-01[.]$/) }]]);
  });

  it('are not there when nobody asked', async () => {
    for (const pad of ['/999', '/999/bevindingen', '/999/inhoud']) expect((await haal(pad)).status).toBe(404);
    expect((await haal('/nul')).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
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
    await api.hub.draai();
    expect((await haal(`/${id}`)).body).toMatchObject({ status: 'gemaakt', levering: 'cbs/swi', gemeente: '0141', periode: '2026K3', bestand: { naam: 'SWI_0141_2026K3_R1.xml', soort: 'R', records: 1 } });
    const inhoud = await haal(`/${id}/inhoud`);
    expect(inhoud.headers).toMatchObject({ 'content-type': 'application/xml', 'content-disposition': 'attachment; filename="SWI_0141_2026K3_R1.xml"' });
    expect(inhoud.text).toContain('<Burgerservicenummer>999992351</Burgerservicenummer>');
    expect((await haal(`/${id}/inhoud`, { gemeenten: ['0147'] })).status).toBe(404);
    const bevindingen = (await haal(`/${id}/bevindingen`)).body;
    expect(bevindingen).toEqual({ resultaten: [{ zaak: expect.any(String), code: 'a2-in-eerste-pip', weggelaten: false, tekst: expect.stringContaining('PIP') }], volgende: null });
  });

  it('are sent once for a period, and then only corrected', async () => {
    const maak = async (soort: string): Promise<number> => {
      const { id } = (await vraag({ levering: 'cbs/swi', periode: '2026K1', soort })).body;
      await api.hub.draai();
      return id;
    };
    const stuur = async (id: number): Promise<Antwoord> => (await api.vraag.post(`${BASIS}/leveringsbestanden/${id}/verzending`).set('Authorization', await api.als('beheerder'))) as unknown as Antwoord;
    const nogNiet = (await vraag({ levering: 'cbs/swi', periode: '2026K1' })).body.id;
    expect([(await stuur(nogNiet)).status, (await stuur(nogNiet)).body.errors[0]?.code]).toEqual([409, 'niet-gemaakt']);
    await api.hub.draai();
    const eerste = await stuur(nogNiet);
    expect([eerste.status, eerste.body]).toEqual([202, expect.objectContaining({ partner: 'cbs', bestand: 'SWI_0141_2026K1_R1.xml', status: 'klaar', items: { open: 1, bevestigd: 0, geweigerd: 0, vervallen: 0 }, pogingen: [] })]);
    expect((await stuur(nogNiet)).body.errors[0]?.code).toBe('al-geleverd');
    await api.hub.draai();
    expect(readdirSync(join(api.hub.map, 'outbox/cbs'))).toEqual(['SWI_0141_2026K1_R1.xml', 'opgehaald']);
    const levering = (await api.vraag.get(eerste.headers['location'] as string).set('Authorization', await api.als('beheerder'))).body as { status: string; grondslag: object; pogingen: object[] };
    expect(levering).toMatchObject({ status: 'afgerond', grondslag: { gemeente: '0141', periode: '2026K1', soort: 'R', door: 'proef' }, pogingen: [{ soort: 'zend', antwoord: 'bevestigd', storing: null }] });
    expect((await stuur(await maak('R'))).body.errors[0]?.code).toBe('al-geleverd');
    const [een, twee] = [await maak('C'), await maak('C')];
    expect((await stuur(een)).body).toMatchObject({ bestand: 'SWI_0141_2026K1_C2.xml' });
    expect((await stuur(twee)).body.errors[0]?.code).toBe('ingehaald');
    expect((await stuur(999_999)).status).toBe(404);
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

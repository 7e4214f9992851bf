import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BASIS, type Proefapi, proefapi } from '../support/api.harness.js';
import { aanmelding, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type Mens, regiemaand } from '../support/builders/partnerbestanden.js';

/** Nobody of these exists. */
const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
const SQL = [`' or '1'='1`, `1; drop table zaak.zaak; --`, `\\'); select pg_sleep(9); --`, `$1`, `%00`, `{"a":1}`];

interface Parameter {
  name: string;
  in: string;
}

let api: Proefapi;
let iedereen: string;
let routes: { methode: string; pad: string; parameters: Parameter[] }[];
beforeAll(async () => {
  api = await proefapi('0141,0153');
  for (const { partner, naam, bytes } of [
    coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }),
    regiemaand('REGIE_0153_202603.csv', [aanmelding(SELAM, '2026-03-02')]),
    kwartaalrapport('KR_5101_B_2026K2.csv', [{ deelnemernummer: 'D1', ...krPersoon(OMAR) }]),
  ]) await api.hub.ontvang(partner, naam, bytes);
  await api.hub.draai();
  iedereen = await api.als(['coach', 'contractmanager', 'beheerder'], { gemeenten: ['0141'] });
  const { paths } = (await api.vraag.get(`${BASIS}/openapi.json`)).body as { paths: Record<string, Record<string, { parameters?: Parameter[] }>> };
  routes = Object.entries(paths).flatMap(([pad, methoden]) => Object.entries(methoden).map(([methode, { parameters = [] }]) => ({ methode, pad, parameters })));
});
afterAll(async () => api.weg());

const telZaken = async (): Promise<number> => (await api.hub.database.query<{ n: number }>('select count(*)::int as n from zaak.zaak'))[0]!.n;

/** The path of a route with harmless values in it, but for one parameter. */
function adres(pad: string, parameters: readonly Parameter[], vuil: Parameter, waarde: string): string {
  const deel = (naam: string): string => (vuil.in === 'path' && naam === vuil.name ? encodeURIComponent(waarde) : '1');
  const vraag = parameters.filter((p) => p.in === 'query' && p.name === vuil.name && vuil.in === 'query').map(({ name }) => `${name}=${encodeURIComponent(waarde)}`);
  return `${pad.replace(/^\/api\/v1/, '').replace(/\{(\w+)\}/g, (_, naam: string) => deel(naam))}${vraag.length > 0 ? `?${vraag.join('&')}` : ''}`;
}

/** As it travels, byte for byte: clients mend or refuse what an attacker does not. */
async function rauw(pad: string, { methode = 'GET', koppen = {}, inhoud }: { methode?: string; koppen?: Record<string, string>; inhoud?: Buffer } = {}): Promise<number> {
  const { port } = api.app.getHttpServer().address() as { port: number };
  return new Promise((klaar, mis) => {
    const verzoek = request({ port, host: '127.0.0.1', path: BASIS + pad, method: methode, headers: { authorization: iedereen, ...koppen } }, (antwoord) => {
      antwoord.resume().once('close', () => klaar(antwoord.statusCode ?? 0));
    });
    // The server may answer and hang up before all was said.
    verzoek.once('error', (fout: NodeJS.ErrnoException) => (fout.code === 'EPIPE' || fout.code === 'ECONNRESET' ? undefined : mis(fout)));
    verzoek.end(inhoud);
  });
}

describe('SQL in a parameter', () => {
  it('is a value like any other, in each parameter of each route', async () => {
    const voor = await telZaken();
    const vreemd: unknown[] = [];
    const plekken = routes.flatMap(({ methode, pad, parameters }) => parameters.filter((p) => p.in !== 'header').flatMap((parameter) => SQL.map((waarde) => ({ methode, waar: adres(pad, parameters, parameter, waarde) }))));
    for (const { methode, waar } of plekken) {
      const antwoord = await api.vraag[methode as 'get' | 'post' | 'put'](BASIS + waar).set('Authorization', iedereen);
      if (antwoord.status >= 500 || antwoord.text?.includes(SELAM.geslachtsnaam)) vreemd.push([methode, waar, antwoord.status]);
    }
    expect(vreemd).toEqual([]);
    expect(routes.flatMap(({ parameters }) => parameters).length).toBeGreaterThan(40);
    expect(await telZaken()).toBe(voor);
  });

  it('finds nobody by a search, and nobody of another municipality', async () => {
    for (const waarde of SQL) {
      for (const veld of ['bsn', 'vNummer', 'geslachtsnaam', 'voornamen', 'geboortedatum']) {
        const { status, body } = await api.vraag.post(`${BASIS}/zaken/_zoek`).set('Authorization', iedereen).send({ geslachtsnaam: 'Tekle', [veld]: waarde });
        expect([veld, waarde, status === 400 || (status === 200 && (body as { resultaten: unknown[] }).resultaten.length === 0)]).toEqual([veld, waarde, true]);
      }
    }
  });
});

describe('a header within a value', () => {
  it('does not become one: not by an address, a file name or a trace', async () => {
    const stiekem = 'x\r\nset-cookie: schakel=gestolen\r\n\r\n<script>';
    const antwoorden = [
      await api.vraag.get(`${BASIS}/zaken?na=${encodeURIComponent(stiekem)}`).set('Authorization', iedereen),
      await api.vraag.get(`${BASIS}/${encodeURIComponent(stiekem)}`).set('Authorization', iedereen),
      await api.vraag.post(`${BASIS}/berichten`).set('Authorization', iedereen).field('partner', 'taalscholen').attach('bestand', Buffer.from('x'), stiekem),
      await api.vraag.get(`${BASIS}/status`).set('Authorization', iedereen).set('traceparent', '00-zz\tset-cookie-01'),
    ];
    for (const { status, headers } of antwoorden) expect([status < 500, headers['set-cookie'], Object.values(headers).some((waarde) => String(waarde).includes('gestolen'))]).toEqual([true, undefined, false]);
  });

  it.each([['a folder above', '../../sleutel'], ['one on Windows', '..\\..\\sleutel'], ['a place from the root', '/etc/passwd'], ['a drive', 'C:\\x'], ['a name without end', `${'n'.repeat(5000)}.csv`]])('nor does a file name reach %s', async (_, naam) => {
    const { status, text } = await api.vraag.post(`${BASIS}/berichten`).set('Authorization', iedereen).field('partner', 'taalscholen').attach('bestand', Buffer.from('x'), naam);
    expect([status < 500, text.includes('root:')]).toEqual([true, false]);
  });
});

describe('too much of anything', () => {
  const json = { 'content-type': 'application/json' };

  it('is refused before it is held: a body, a nest, a header, a path, fields without end', async () => {
    const groot = Buffer.from(JSON.stringify({ geslachtsnaam: 'x'.repeat(4 * 1024 * 1024) }));
    const nest = Buffer.from(`${'['.repeat(40_000)}${']'.repeat(40_000)}`);
    const velden = Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`v${i}`, 1]))));
    const uitkomsten = [
      await rauw('/zaken/_zoek', { methode: 'POST', koppen: json, inhoud: groot }),
      await rauw('/zaken/_zoek', { methode: 'POST', koppen: json, inhoud: nest }),
      await rauw('/zaken/_zoek', { methode: 'POST', koppen: json, inhoud: velden }),
      await rauw('/zaken', { koppen: { 'x-vol': 'x'.repeat(100_000) } }),
      await rauw(`/zaken/${'x'.repeat(100_000)}`),
    ];
    expect(uitkomsten).toEqual([413, 400, 400, 431, 431]);
    expect((await api.vraag.get(`${BASIS}/status`).set('Authorization', iedereen)).status).toBe(200);
  });

  it('of one kind poisons no other: a prototype, a list for a text, a text for a number', async () => {
    for (const inhoud of ['{"__proto__":{"rollen":["beheerder"]}}', '{"constructor":{"prototype":{"rollen":["coach"]}}}', '{"geslachtsnaam":["Haddad"]}', '{"bsn":{"$ne":null}}', '[]', 'null', '"x"']) {
      const { status } = await api.vraag.post(`${BASIS}/zaken/_zoek`).set('Authorization', iedereen).set(json).send(inhoud);
      expect([inhoud, status]).toEqual([inhoud, 400]);
    }
    expect(({} as { rollen?: unknown }).rollen).toBeUndefined();
    expect((await api.vraag.get(`${BASIS}/zaken?status=a&status=b`).set('Authorization', iedereen)).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

interface Antwoord {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: object }>;
}
interface Handeling {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; description?: string; schema?: object }[];
  requestBody?: unknown;
  responses: Record<string, Antwoord>;
}
interface Schema {
  description?: string;
  properties?: Record<string, { description?: string; $ref?: string; allOf?: unknown }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string; contact: Record<string, string>; license: object };
  servers: { url: string }[];
  paths: Record<string, Record<string, Handeling>>;
  components: { schemas: Record<string, Schema> };
}

let api: Proefapi;
let document: Document;
let handelingen: [string, Handeling][];

beforeAll(async () => {
  api = await proefapi();
  document = (await api.vraag.get(`${BASIS}/openapi.json`)).body as Document;
  handelingen = Object.entries(document.paths).flatMap(([pad, methoden]) => Object.entries(methoden).map(([methode, h]): [string, Handeling] => [`${methode.toUpperCase()} ${pad}`, h]));
});
afterAll(async () => api.weg());

const vraagtIets = ({ parameters = [], requestBody }: Handeling): boolean => parameters.length > 0 || requestBody !== undefined;

/** Rules of the NL API Design Rules 2.x that can be read off the document or the headers; names as in the standard. */
describe('NL API Design Rules', () => {
  it('/core/publish-openapi: without a token, from every origin, as JSON and YAML', async () => {
    const json = await api.vraag.get(`${BASIS}/openapi.json`);
    const yaml = await api.vraag.get(`${BASIS}/openapi.yaml`).buffer(true).parse((res, klaar) => {
      let tekst = '';
      res.on('data', (deel: Buffer) => (tekst += deel.toString())).on('end', () => klaar(null, tekst));
    });
    for (const antwoord of [json, yaml]) expect([antwoord.status, antwoord.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(parse(yaml.body as string)).toEqual(document);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('/core/doc-openapi-contact and /core/semver', () => {
    expect(document.info).toMatchObject({ contact: { name: expect.any(String), email: expect.stringContaining('@'), url: expect.stringMatching(/^https:/) }, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  it('/core/uri-version: the major version in the path, and the whole one in a header', async () => {
    for (const { url } of document.servers) expect(url).toMatch(/\/v1$/);
    expect((await api.vraag.get(`${BASIS}/openapi.json`)).headers['api-version']).toBe(document.info.version);
    for (const [naam, { responses }] of handelingen) for (const [status, antwoord] of Object.entries(responses)) if (/^[23]/.test(status)) expect([naam, Object.keys(antwoord.headers ?? {})]).toEqual([naam, expect.arrayContaining(['API-Version'])]);
  });

  it('/core/no-trailing-slash and /core/path-segments-kebab-case', async () => {
    for (const pad of Object.keys(document.paths)) expect(pad).toMatch(/^(\/(_?[a-z][a-z0-9-]*|\{[a-z][A-Za-z]*\}))+$/);
    expect((await api.vraag.get(`${BASIS}/openapi.json/`)).status).toBe(404);
    expect((await api.vraag.get(`${BASIS}/zaken/`).set('Authorization', await api.als('coach'))).status).toBe(404);
  });

  it('/core/query-keys-camel-case, and no sensitive data in a URL', () => {
    for (const [naam, { parameters = [] }] of handelingen) {
      for (const parameter of parameters) {
        expect(`${naam} ${parameter.name}`).toMatch(/ [a-z][A-Za-z]*$/);
        expect(['bsn', 'vNummer', 'geslachtsnaam', 'voornamen', 'geboortedatum', 'naam']).not.toContain(parameter.name);
        expect([naam, parameter.name, parameter.description, parameter.schema]).toEqual([naam, parameter.name, expect.any(String), expect.any(Object)]);
      }
    }
  });

  it('/core/error-handling: problem+json for every error, each of which is documented', () => {
    for (const [naam, handeling] of handelingen) {
      const fouten = Object.entries(handeling.responses).filter(([status]) => /^[45]/.test(status));
      for (const [status, fout] of fouten) expect([naam, status, Object.keys(fout.content ?? {})]).toEqual([naam, status, ['application/problem+json']]);
      expect([naam, Object.keys(handeling.security?.[0] ?? {})]).toEqual([naam, ['toegangsbewijs']]);
      expect([naam, fouten.map(([status]) => status)]).toEqual([naam, expect.arrayContaining(['401', '403', '500', ...(vraagtIets(handeling) ? ['400', '404'] : [])])]);
    }
    expect(Object.keys(document.components.schemas['Probleem']?.properties ?? {})).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance', 'errors']));
  });

  it('/core/transport/security-headers on every answer, good or bad', async () => {
    for (const pad of ['/openapi.json', '/zaken', '/nergens']) {
      expect((await api.vraag.get(BASIS + pad)).headers).toMatchObject({
        'strict-transport-security': expect.any(String), 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"), 'referrer-policy': 'no-referrer', 'api-version': expect.any(String),
      });
    }
  });
});

describe('the document', () => {
  it('names and describes every call, once', () => {
    const ids = handelingen.map(([, h]) => h.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [naam, h] of handelingen) expect([naam, h.summary, h.tags]).toEqual([naam, expect.any(String), [expect.any(String)]]);
  });

  it('describes every field of every shape', () => {
    for (const [naam, { properties = {} }] of Object.entries(document.components.schemas)) {
      expect([naam, Object.keys(properties).length > 0]).toEqual([naam, true]);
      for (const [veld, eigenschap] of Object.entries(properties)) expect([naam, veld, eigenschap.description]).toEqual([naam, veld, expect.any(String)]);
    }
  });

  it('points at nothing that is not there', () => {
    const verwijzingen = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1]);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(verwijzingen)]));
  });
});

describe('an error', () => {
  it('says what and where, and nothing of what was asked', async () => {
    const antwoord = await api.vraag.get(`${BASIS}/zaken?bsn=999990019&leerroute=Q`).set('Authorization', await api.als('coach'));
    expect(antwoord.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(antwoord.body).toEqual({
      type: 'urn:schakel:fout:ongeldig-verzoek', title: 'Ongeldig verzoek', status: 400, detail: 'Het verzoek klopt niet.', instance: `${BASIS}/zaken`,
      errors: expect.arrayContaining([{ plaats: '/bsn', code: 'whitelistValidation', melding: 'onbekend veld' }, { plaats: '/leerroute', code: 'isIn', melding: 'leerroute is B, O of Z' }]),
    });
    expect(antwoord.text).not.toContain('999990019');
  });

  it('is the same shape for a body that is no JSON, too large or of another kind', async () => {
    const stuur = async (type: string, tekst: string) => api.vraag.post(`${BASIS}/zaken/_zoek`).set('Authorization', await api.als('coach')).set('content-type', type).send(tekst);
    expect((await stuur('application/json', '{"bsn":')).body).toMatchObject({ status: 400, type: 'urn:schakel:fout:ongeldig-verzoek' });
    expect((await stuur('application/json', `{"geslachtsnaam":"${'x'.repeat(200_000)}"}`)).body).toMatchObject({ status: 413, type: 'urn:schakel:fout:te-groot' });
    expect((await stuur('text/plain', 'bsn')).body).toMatchObject({ status: 400 });
  });
});

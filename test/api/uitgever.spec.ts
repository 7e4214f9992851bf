import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

type Sleutel = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** A provider with the keys alone: what it gives out, the test makes. */
let server: Server;
let aan = true;
let uitgever: string;
let api: Proefapi;
const paren: Record<string, { publicKey: Sleutel; privateKey: Sleutel }> = {};

beforeAll(async () => {
  for (const alg of ['RS256', 'ES256', 'PS256', 'ES384']) paren[alg] = await generateKeyPair(alg, { extractable: true });
  const keys = await Promise.all(Object.entries(paren).map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), alg, kid: alg })));
  server = createServer((verzoek, antwoord) => {
    antwoord.statusCode = aan ? 200 : 500;
    antwoord.end(JSON.stringify(verzoek.url?.endsWith('/jwks') ? { keys } : { issuer: uitgever, jwks_uri: `${uitgever}/jwks` }));
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  uitgever = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  api = await proefapi({ OIDC_ISSUER: uitgever, OIDC_ROLLEN_CLAIM: 'realm_access.roles', OIDC_GEMEENTEN_CLAIM: 'https://claims.example/gemeente' });
});
afterAll(async () => {
  await api.weg();
  server.close();
});

const CLAIMS = { realm_access: { roles: ['coach', 'onbekend'] }, 'https://claims.example/gemeente': '0141' };

async function bewijs(wens: { alg?: string; kid?: string; iss?: string; aud?: string; tot?: string | number; claims?: Record<string, unknown>; sleutel?: Sleutel } = {}): Promise<string> {
  const { alg = 'RS256', kid = alg, iss = uitgever, aud = 'schakel-api', tot = '5m', claims = CLAIMS, sleutel } = wens;
  return new SignJWT(claims).setProtectedHeader({ alg, kid }).setSubject('anouk').setIssuer(iss).setAudience(aud).setExpirationTime(tot).sign(sleutel ?? paren[alg]!.privateKey);
}
const ik = async (token: string) => api.vraag.get(`${BASIS}/ik`).set('Authorization', `Bearer ${token}`);

describe('a token of the provider', () => {
  it('is told apart from one that cannot be checked now: while the provider is down that is 503', async () => {
    aan = false;
    expect((await ik(await bewijs())).status).toBe(503);
    aan = true;
    expect((await ik(await bewijs())).status).toBe(200);
  });

  it.each(['RS256', 'ES256', 'PS256'])('signed %s says who calls, by the claims that were set', async (alg) => {
    const { status, body } = await ik(await bewijs({ alg }));
    expect([status, body]).toEqual([200, { sub: 'anouk', rollen: ['coach'], gemeenten: ['0141'], partner: null, afzender: null, leerroutes: [] }]);
  });

  it('does not count when it is forged, over, of somebody else, for somebody else, or not signed', async () => {
    const vreemd = (await generateKeyPair('RS256')).privateKey;
    const openbaar = new TextEncoder().encode(JSON.stringify(await exportJWK(paren['RS256']!.publicKey)));
    const goed = await bewijs();
    const [kop = '', inhoud = '', teken = ''] = goed.split('.');
    const gewijzigd = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as object, realm_access: { roles: ['beheerder'] } })).toString('base64url');
    const slecht = [
      await bewijs({ sleutel: vreemd }), await bewijs({ kid: 'anders' }), await bewijs({ tot: Math.floor(Date.now() / 1000) - 60 }), await bewijs({ iss: 'https://elders.example' }), await bewijs({ iss: 'schakel' }),
      await bewijs({ aud: 'schakel-portaal' }), await bewijs({ alg: 'ES384' }),
      await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'RS256' }).setSubject('anouk').setIssuer(uitgever).setAudience('schakel-api').setExpirationTime('5m').sign(openbaar),
      await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'RS256', kid: 'RS256' }).setSubject('anouk').setIssuer(uitgever).setAudience('schakel-api').sign(paren['RS256']!.privateKey),
      new UnsecuredJWT(CLAIMS).setSubject('anouk').setIssuer(uitgever).setAudience('schakel-api').setExpirationTime('5m').encode() + 'x',
      [kop, gewijzigd, teken].join('.'),
    ];
    expect(await Promise.all(slecht.map(async (token) => (await ik(token)).status))).toEqual(slecht.map(() => 401));
    expect((await ik(goed)).status).toBe(200);
  });

  it('without a role that we know opens nothing', async () => {
    expect((await ik(await bewijs({ claims: { rollen: ['coach'] } }))).status).toBe(403);
  });
});

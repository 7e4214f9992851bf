import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Routedekking } from '../../apps/api/src/toegang/routedekking.js';
import { geefToegangsbewijs, Kluis } from '#libs/platform';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'] as const;
let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
});
afterAll(async () => api.weg());

/** Who may call what is in the matrix (matrix.spec.ts). */
describe('the door', () => {
  it('lets in nobody whose token is not one of this hub, for this API, and still good', async () => {
    const claims = { sub: 'proef', rollen: ROLLEN, gemeenten: ['0141'], partner: 'coa' };
    const nagemaakt = await geefToegangsbewijs(new Kluis(Buffer.alloc(32, 9)), claims, 60);
    const sleutel = api.hub.kluis.afgeleid('toegangsbewijs');
    const ander = async (iss: string, aud: string, alg = 'HS256') => new SignJWT(claims).setProtectedHeader({ alg }).setIssuer(iss).setAudience(aud).setExpirationTime('1h').sign(sleutel);
    const zonderEinde = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer('schakel').setAudience('schakel-api').sign(sleutel);
    const ongetekend = new UnsecuredJWT(claims).setIssuer('schakel').setAudience('schakel-api').setExpirationTime('1h').encode();
    const bewijzen = [
      nagemaakt, await ander('elders', 'schakel-api'), await ander('schakel', 'elders'), await ander('schakel', 'schakel-api', 'HS512'), zonderEinde, ongetekend, `${ongetekend}x`,
    ].map((token) => `Bearer ${token}`);
    const vraag = (bewijs?: string) => (bewijs === undefined ? api.vraag.get(`${BASIS}/zaken`) : api.vraag.get(`${BASIS}/zaken`).set('Authorization', bewijs));
    for (const bewijs of [undefined, await api.als([...ROLLEN], {}, -60), ...bewijzen, 'Basic cHJvZWY6cHJvZWY=']) expect((await vraag(bewijs)).status).toBe(401);
    expect((await vraag(await api.als([...ROLLEN]))).status).toBe(200);
  });

  it('says how to come in', async () => {
    const antwoord = await api.vraag.get(`${BASIS}/zaken`);
    expect(antwoord.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'content-type': 'application/problem+json; charset=utf-8' });
  });

  it('takes a token from the header alone', async () => {
    const token = (await api.als('coach')).slice('Bearer '.length);
    expect((await api.vraag.get(`${BASIS}/zaken?access_token=${token}`)).status).toBe(401);
    expect((await api.vraag.get(`${BASIS}/zaken`).set('Cookie', `token=${token}`)).status).toBe(401);
  });

  it('does not start with a route that has no policy', () => {
    const zonder = Object.assign(Object.create(Routedekking.prototype) as Routedekking, { routes: () => [{ methode: 'GET', pad: '/los', beleid: undefined }] });
    expect(() => zonder.onModuleInit()).toThrow('GET /los');
  });
});

describe('trying tokens', () => {
  it('ends in having to wait, while a good token is let in', async () => {
    const roep = async (bewijs: string) => api.vraag.get(`${BASIS}/ik`).set('Authorization', bewijs);
    const statussen: number[] = [];
    for (let ronde = 0; ronde < 10; ronde += 1) statussen.push(...(await Promise.all(Array.from({ length: 32 }, async () => (await roep('Bearer a.b.c')).status))));
    expect([statussen[0], statussen.at(-1), new Set(statussen)]).toEqual([401, 429, new Set([401, 429])]);
    expect((await roep('Bearer a.b.c')).headers['retry-after']).toBe('60');
    expect((await roep(await api.als('coach'))).status).toBe(200);
  });
});

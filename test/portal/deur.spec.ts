import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importJWK, type JWK, SignJWT } from 'jose';
import { Bladeraar } from '../support/bladeraar.js';
import { type Proefportaal, proefportaal } from '../support/portaal.harness.js';

let portaal: Proefportaal;
beforeAll(async () => {
  portaal = await proefportaal();
});
afterAll(async () => portaal.weg());

const bladeraar = (): Bladeraar => new Bladeraar(portaal);

/** Somebody who is logged in. */
async function als(account: string): Promise<Bladeraar> {
  const nieuw = bladeraar();
  await nieuw.meldAan(account);
  return nieuw;
}

describe('logging in', () => {
  it('ends on the page that was asked for, under the name and roles of who logged in', async () => {
    const els = bladeraar();
    const { antwoord, langs } = await els.meldAan('els.demonstratie', '/aanbieders?leerroute=O');
    expect([antwoord.status, langs.at(-1)]).toEqual([200, `${portaal.url}/aanbieders?leerroute=O`]);
    expect(await antwoord.text()).toContain('Els Demonstratie');
  });

  it('is asked of who is not, and that page then comes', async () => {
    const { antwoord, langs } = await bladeraar().volg('/leveringen/3?na=7');
    expect(langs[0]).toBe(`${portaal.url}/aanmelden?terug=%2Fleveringen%2F3%3Fna%3D7`);
    expect(new URL(langs.at(-1) ?? '').href).toContain(`${portaal.uitgever}/aanmelden/`);
    expect(antwoord.status).toBe(200);
  });

  it('asks the provider with PKCE, a state and a nonce', async () => {
    const naar = new URL((await bladeraar().vraag('/aanmelden')).headers.get('location') ?? '');
    expect(Object.fromEntries(naar.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: 'schakel-portaal', redirect_uri: `${portaal.url}/aanmelden/terug` });
    for (const naam of ['state', 'nonce', 'code_challenge']) expect(naar.searchParams.get(naam)?.length).toBeGreaterThan(40);
  });

  it('keeps tokens from the browser: it has a random id that scripts and other sites cannot use', async () => {
    const els = await als('els.demonstratie');
    const waarde = els.koekjes.get('schakel') ?? '';
    expect(Buffer.from(waarde, 'base64url')).toHaveLength(32);
    const { langs } = await bladeraar().volg('/aanmelden');
    const terug = await els.vraag('/');
    expect(`${await terug.text()}${JSON.stringify([...terug.headers])}${langs.join()}`).not.toMatch(/eyJ/);
  });

  it('gives a cookie httpOnly, SameSite=Lax, and another id at every log-in', async () => {
    const els = bladeraar();
    await els.meldAan('els.demonstratie');
    const eerste = els.koekjes.get('schakel');
    const { langs } = await els.volg('/aanmelden');
    expect(langs.at(-1)).toBe(`${portaal.url}/`);
    expect(els.koekjes.get('schakel')).not.toBe(eerste);
    const oud = bladeraar();
    oud.koekjes.set('schakel', eerste ?? '');
    expect(await (await oud.vraag('/')).text()).not.toContain('Els Demonstratie');
  });

  it('takes no session that somebody put in the browser beforehand', async () => {
    const slachtoffer = bladeraar();
    slachtoffer.koekjes.set('schakel', 'A'.repeat(43));
    await slachtoffer.meldAan('els.demonstratie');
    expect(slachtoffer.koekjes.get('schakel')).not.toBe('A'.repeat(43));
    const aanvaller = bladeraar();
    aanvaller.koekjes.set('schakel', 'A'.repeat(43));
    expect((await aanvaller.vraag('/aanbieders')).headers.get('location')).toContain('/aanmelden');
  });

  it('refuses a way back with another state, without a beginning, or a second time', async () => {
    const els = bladeraar();
    const { langs } = await els.meldAan('els.demonstratie');
    const terug = langs.find((adres) => adres.includes('/aanmelden/terug?')) ?? '';
    expect((await els.vraag(terug)).status).toBe(400);
    expect((await bladeraar().vraag(terug)).status).toBe(400);
    const ander = bladeraar();
    await ander.vraag('/aanmelden');
    const verzonnen = await ander.vraag(`/aanmelden/terug?code=x&state=verzonnen&iss=${encodeURIComponent(portaal.uitgever)}`);
    expect([verzonnen.status, ander.koekjes.get('schakel')]).toEqual([400, undefined]);
  });

  it.each(['//elders.example', 'https://elders.example/', '/\\elders.example', '\\\\elders.example', '/%0d%0aset-cookie:a=b', 'javascript:alert(1)', '/\t/elders.example', '/aanmelden?terug=/aanmelden', '/.//elders.example'])('goes nowhere but here afterwards: %s', async (terug) => {
    const { langs } = await bladeraar().meldAan('els.demonstratie', terug);
    expect(langs.filter((adres) => new URL(adres).host !== new URL(portaal.url).host && !adres.startsWith(portaal.uitgever))).toEqual([]);
    expect(new URL(langs.at(-1) ?? '').origin).toBe(portaal.url);
  });

  it('is over after logging out, here and at the provider', async () => {
    const els = await als('els.demonstratie');
    const oud = els.koekjes.get('schakel') ?? '';
    const af = await els.vraag('/afmelden', { method: 'POST', body: new URLSearchParams({ csrf: await els.csrf() }) });
    const naar = new URL(af.headers.get('location') ?? '');
    expect(naar.href.startsWith(`${portaal.uitgever}/session/end`)).toBe(true);
    expect(naar.href).not.toMatch(/eyJ|els/);
    const vraagtNog = await (await els.vraag(naar.href)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(vraagtNog)?.[1] ?? '';
    const { langs } = await els.volg(`${portaal.uitgever}/session/end/confirm`, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(new URL(langs.at(-1) ?? '').href).toContain(`${portaal.url}/afgemeld`);
    const [uit, in_] = await portaal.api.hub.database.query<{ soort: string; wie: string; stap: string }>(`select soort, wie, inhoud ->> 'stap' as stap from logboek.handeling where wie = 'els.demonstratie' order by nummer desc limit 2`);
    expect([in_, uit]).toEqual([{ soort: 'aanmelding', wie: 'els.demonstratie', stap: 'aangemeld' }, { soort: 'aanmelding', wie: 'els.demonstratie', stap: 'afgemeld' }]);
    els.koekjes.set('schakel', oud);
    const weer = await els.volg('/aanbieders');
    expect(weer.langs.at(-1)).toContain(`${portaal.uitgever}/aanmelden/`);
  });

  it('stops guessing after five wrong passwords, also a right one', async () => {
    const raad = async (wachtwoord: string): Promise<number> => (await bladeraar().meldAan('wim.demonstratie', '/', wachtwoord)).antwoord.status;
    for (let i = 0; i < 5; i += 1) expect(await raad(`mis-${i}`)).toBe(401);
    expect(await raad(portaal.wachtwoord)).toBe(429);
    expect((await bladeraar().meldAan('els.demonstratie')).antwoord.status).toBe(200);
  });
});

describe('a form', () => {
  const oordeel = { leerroute: 'B', besluit: 'goedgekeurd' };
  const pad = '/aanbieders/5101/2026K2/oordeel';

  it('counts only with our own token and from our own page', async () => {
    const els = await als('els.demonstratie');
    const csrf = await els.csrf();
    const stuur = async (velden: Record<string, string>, headers: Record<string, string> = {}): Promise<number> => (await els.vraag(pad, { method: 'POST', body: new URLSearchParams({ ...oordeel, ...velden }), headers })).status;
    expect(await stuur({})).toBe(403);
    expect(await stuur({ csrf: 'x' })).toBe(403);
    expect(await stuur({ csrf: await (await als('els.demonstratie')).csrf() })).toBe(403);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'https://elders.example' }, { origin: 'null' }]) expect(await stuur({ csrf }, headers)).toBe(403);
    // Nobody reported: the API says so, so the form did get there.
    expect(await stuur({ csrf })).toBe(404);
  });

  it('with a file needs its token before the file', async () => {
    const sam = await als('sam.demonstratie');
    const formulier = (csrf: string | undefined): FormData => {
      const velden = new FormData();
      if (csrf !== undefined) velden.set('csrf', csrf);
      velden.set('bestand', new Blob(['a;b\n']), 'KR_5101_B_2026K2.csv');
      return velden;
    };
    for (const csrf of [undefined, 'x']) expect((await sam.vraag('/leveringen', { method: 'POST', body: formulier(csrf) })).status).toBe(403);
    expect((await portaal.api.hub.database.query<{ n: number }>('select count(*)::int as n from exchange.bericht'))[0]?.n).toBe(0);
    expect((await sam.vraag('/leveringen', { method: 'POST', body: formulier(await sam.csrf()) })).headers.get('location')).toBe('/leveringen/1');
  });

  it('logs nobody out from another site', async () => {
    const els = await als('els.demonstratie');
    expect((await els.vraag('/afmelden', { method: 'POST', body: new URLSearchParams(), headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' } })).status).toBe(403);
    expect(await (await els.vraag('/')).text()).toContain('Els Demonstratie');
  });
});

describe('every page', () => {
  it('forbids inline script and style, framing and caching', async () => {
    const antwoord = await bladeraar().vraag('/');
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) });
    expect(antwoord.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
  });

  it('comes from one address: by another name the browser is sent there', async () => {
    const antwoord = await fetch(portaal.url.replace('127.0.0.1', 'localhost') + '/aanbieders', { redirect: 'manual' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([307, `${portaal.url}/aanbieders`]);
  });
});

describe('a machine', () => {
  it('gets a token of the provider with its private key, and no other way', async () => {
    const { token_endpoint: adres } = (await (await fetch(`${portaal.uitgever}/.well-known/openid-configuration`)).json()) as { token_endpoint: string };
    const vraag = async (jwk: JWK): Promise<Response> => {
      const bewijs = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: jwk.kid! }).setIssuer('school-5101').setSubject('school-5101').setAudience(portaal.uitgever).setJti(crypto.randomUUID()).setIssuedAt().setExpirationTime('1m').sign(await importJWK(jwk));
      return fetch(adres, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: bewijs }) });
    };
    const eigen = JSON.parse(portaal.sleutel('school-5101')) as JWK;
    const { access_token: token } = (await (await vraag(eigen)).json()) as { access_token: string };
    const ik = await portaal.api.vraag.get('/api/v1/ik').set('Authorization', `Bearer ${token}`);
    expect([ik.status, ik.body]).toEqual([200, { sub: 'school-5101', rollen: ['partner'], gemeenten: [], partner: 'taalscholen', afzender: '5101', leerroutes: [] }]);
    expect((await vraag({ ...(JSON.parse(portaal.sleutel('portaal')) as JWK), kid: eigen.kid! })).status).toBe(401);
    expect((await fetch(adres, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'school-5101' }) })).status).toBe(401);
  });
});

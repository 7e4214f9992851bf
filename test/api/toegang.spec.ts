import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Routedekking } from '../../apps/api/src/toegang/routedekking.js';
import { geefToegangsbewijs, Kluis } from '#libs/platform';
import { BASIS, proefapi, type Proefapi } from '../support/api.harness.js';

const ROLLEN = ['coach', 'contractmanager', 'beheerder', 'partner'] as const;
const UUID = '3f0c2f5e-0000-4000-8000-000000000000';

/** Who may call what: the whole policy, once more and by hand. Every other role is refused. */
const TABEL: Record<string, readonly string[] | 'iedereen'> = {
  'GET /ik': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'POST /berichten': ['beheerder', 'partner'],
  'GET /berichten': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'GET /berichten/:id': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'GET /berichten/:id/bevindingen': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'GET /berichten/:id/ontvangstbewijs': ['beheerder', 'contractmanager', 'coach', 'partner'],
  'POST /berichten/:id/vrijgave': ['beheerder', 'contractmanager'],
  'GET /zaken': ['coach'],
  'POST /zaken/_zoek': ['coach'],
  'GET /zaken/:id': ['coach'],
  'GET /zaken/:id/tijdlijn': ['coach'],
  'GET /zaken/:id/tegenstrijdigheden': ['coach'],
  'GET /zaken/:id/termijnen': ['coach'],
  'POST /zaken/:id/mijlpalen': ['coach'],
  'GET /zaken/:id/ontzorging': ['coach'],
  'PUT /zaken/:id/ontzorging': ['coach'],
  'GET /zaken/:id/bemiddeling': ['coach'],
  'PUT /zaken/:id/bemiddeling': ['coach'],
  'GET /aanbieders': ['contractmanager'],
  'GET /zaken/:id/bemiddeling/verloop': ['coach'],
  'POST /zaken/:id/bemiddeling/besluiten': ['coach'],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal': ['contractmanager'],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal/regels': ['contractmanager'],
  'PUT /aanbieders/:bow/kwartaalrapportages/:kwartaal/oordeel': ['contractmanager'],
  'GET /aanbieders/:bow/kwartaalrapportages/:kwartaal/oordelen': ['contractmanager', 'beheerder'],
  'GET /status': ['beheerder'],
  'GET /zaken/:id/leveringen': ['coach'],
  'GET /zaken/:id/taken': ['coach'],
  'GET /zaken/:id/koppelingen': ['coach'],
  'POST /zaken/:id/koppelingen': ['coach'],
  'GET /leveringen': ['beheerder'],
  'GET /leveringen/:id': ['beheerder'],
  'POST /leveringen/:id/besluit': ['beheerder'],
  'GET /stromen': ['beheerder'],
  'GET /stromen/:partner/:uitwisseling/aansluiting': ['beheerder'],
  'PUT /stromen/:partner/:uitwisseling': ['beheerder'],
  'POST /leveringsbestanden/:id/verzending': ['beheerder'],
  'POST /leveringsbestanden': ['beheerder'],
  'GET /leveringsbestanden/:id': ['beheerder'],
  'GET /leveringsbestanden/:id/bevindingen': ['beheerder'],
  'GET /leveringsbestanden/:id/inhoud': ['coach'],
  'GET /voorstellen': ['coach'],
  'GET /voorstellen/:id': ['coach'],
  'POST /voorstellen/:id/goedkeuring': ['coach'],
  'POST /voorstellen/:id/afwijzing': ['coach'],
  'GET /werkvoorraad': ['coach', 'contractmanager', 'beheerder'],
  'GET /werkvoorraad/:id': ['coach', 'contractmanager', 'beheerder'],
  'POST /werkvoorraad/:id/besluit': ['coach', 'contractmanager', 'beheerder'],
  'PUT /werkvoorraad/:id/toewijzing': ['coach', 'contractmanager', 'beheerder'],
  'GET /besluiten': ['coach', 'contractmanager', 'beheerder'],
  'POST /besluiten/:kenmerk/herroeping': ['coach', 'contractmanager', 'beheerder'],
  'GET /gebeurtenissen': ['beheerder'],
  'GET /openapi.json': 'iedereen',
  'GET /openapi.yaml': 'iedereen',
};
const GESLOTEN = Object.entries(TABEL).filter((regel): regel is [string, readonly string[]] => regel[1] !== 'iedereen');

let api: Proefapi;
beforeAll(async () => {
  api = await proefapi();
});
afterAll(async () => api.weg());

async function roep(route: string, bewijs?: string): Promise<number> {
  const [methode = '', pad = ''] = route.split(' ');
  const echt = BASIS + pad.replace(':id', pad.startsWith('/zaken') ? UUID : '999999').replace(':kenmerk', UUID).replace(':bow', '5101').replace(':kwartaal', '2025K4');
  const vraag = methode === 'POST' ? api.vraag.post(echt) : methode === 'PUT' ? api.vraag.put(echt) : api.vraag.get(echt);
  return (await (bewijs === undefined ? vraag : vraag.set('Authorization', bewijs))).status;
}

describe('who may call what', () => {
  it('has every route of the process in this table', () => {
    expect(api.app.get(Routedekking).routes().map((r) => `${r.methode} ${r.pad}`).sort()).toEqual(Object.keys(TABEL).sort());
  });

  it.each(GESLOTEN)('%s', async (route, mogen) => {
    for (const rol of ROLLEN) {
      const status = await roep(route, await api.als(rol, { partner: 'taalscholen', gemeenten: ['0141', '0153'] }));
      expect([rol, mogen.includes(rol) ? status !== 401 && status !== 403 && status < 500 : status]).toEqual([rol, mogen.includes(rol) ? true : 403]);
    }
    expect(await roep(route, await api.als('keizer'))).toBe(403);
    expect(await roep(route, await api.als([]))).toBe(403);
  });

  it.each(GESLOTEN.map(([route]) => route))('%s is closed to nobody, yesterday and forgery', async (route) => {
    const claims = { sub: 'proef', rollen: ROLLEN, gemeenten: ['0141'], partner: 'coa' };
    const nagemaakt = await geefToegangsbewijs(new Kluis(Buffer.alloc(32, 9)), claims, 60);
    const sleutel = api.hub.kluis.afgeleid('toegangsbewijs');
    const ander = async (iss: string, aud: string, alg = 'HS256') => new SignJWT(claims).setProtectedHeader({ alg }).setIssuer(iss).setAudience(aud).setExpirationTime('1h').sign(sleutel);
    const zonderEinde = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer('schakel').setAudience('schakel-api').sign(sleutel);
    const ongetekend = new UnsecuredJWT(claims).setIssuer('schakel').setAudience('schakel-api').setExpirationTime('1h').encode();
    const bewijzen = [
      nagemaakt, await ander('elders', 'schakel-api'), await ander('schakel', 'elders'), await ander('schakel', 'schakel-api', 'HS512'), zonderEinde, ongetekend, `${ongetekend}x`,
    ].map((token) => `Bearer ${token}`);
    for (const bewijs of [undefined, await api.als([...ROLLEN], {}, -60), ...bewijzen, 'Basic cHJvZWY6cHJvZWY=']) expect(await roep(route, bewijs)).toBe(401);
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
    const zonder = Object.assign(Object.create(Routedekking.prototype) as Routedekking, { routes: () => [{ methode: 'GET', pad: '/los', recht: undefined }] });
    expect(() => zonder.onModuleInit()).toThrow('GET /los');
  });
});

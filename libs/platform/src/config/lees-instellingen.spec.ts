import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfiguratieFout } from './configuratie-fout.js';
import { leesInstellingen } from './lees-instellingen.js';

const DATABASE_URL = 'postgres://u:geheim@db/schakel';

function redenen(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    leesInstellingen(env);
    return [];
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.redenen;
    throw fout;
  }
}

describe('leesInstellingen', () => {
  it('has a default for everything but the database', () => {
    expect({ ...leesInstellingen({ DATABASE_URL, REDIS_URL: ' ' }) }).toEqual({
      databaseUrl: DATABASE_URL,
      redisUrl: undefined,
      dataMap: resolve('.schakel'),
      sleutel: undefined,
      oudeSleutel: undefined,
      host: '127.0.0.1',
      poort: 3000,
      gemeenten: ['0141'],
      connectors: undefined,
      contractmappen: {},
      verzendingen: undefined,
      termijnbeleid: undefined,
      contractnormen: undefined,
      leverbeleid: undefined,
      bewaartermijnen: undefined,
      oin: undefined,
      gebeurtenissenDagen: 90,
      oidc: {
        uitgever: undefined, publiek: 'schakel-api', claims: { rollen: 'rollen', gemeenten: 'gemeenten', partner: 'partner', afzender: 'afzender' },
        client: { id: 'schakel-portaal', scope: 'openid profile', geheim: undefined, sleutelbestand: undefined },
      },
      apiUrl: 'http://127.0.0.1:3000',
      portaalUrl: 'http://127.0.0.1:3000',
      logNiveau: 'info',
      pool: 8,
    });
    expect(redenen({})).toEqual(['DATABASE_URL is not set']);
  });

  it('reads what is set', () => {
    const sleutel = Buffer.alloc(32, 3);
    const env = { DATABASE_URL, PORT: '65535', GEMEENTEN: '0141, 0189', CONNECTORS: 'coa,regie', CONTRACTMAPPEN: 'cbs/swi=/etc/schakel/swi, a/b=b/c', SCHAKEL_SLEUTEL: sleutel.toString('base64') };
    const contractmappen = { 'cbs/swi': '/etc/schakel/swi', 'a/b': 'b/c' };
    expect(leesInstellingen({ DATABASE_URL, VERZENDINGEN: '/etc/schakel/verzendingen.json' }).verzendingen).toBe('/etc/schakel/verzendingen.json');
    expect(leesInstellingen({ DATABASE_URL, TERMIJNBELEID: '/etc/schakel/termijnen.json' }).termijnbeleid).toBe('/etc/schakel/termijnen.json');
    expect(leesInstellingen({ DATABASE_URL, CONTRACTNORMEN: '/etc/schakel/normen.json' }).contractnormen).toBe('/etc/schakel/normen.json');
    expect(leesInstellingen({ DATABASE_URL, SCHAKEL_SLEUTEL_OUD: sleutel.toString('base64') }).oudeSleutel).toEqual(sleutel);
    expect(leesInstellingen({ DATABASE_URL, BEWAARTERMIJNEN: '{"zaken": 90}' }).bewaartermijnen).toBe('{"zaken": 90}');
    expect(leesInstellingen({ DATABASE_URL, LEVERBELEID: '{"duur": 90}' }).leverbeleid).toBe('{"duur": 90}');
    expect(leesInstellingen({ DATABASE_URL, OIN: '00000001823288444000', GEBEURTENISSEN_DAGEN: '30' })).toMatchObject({ oin: '00000001823288444000', gebeurtenissenDagen: 30 });
    expect(leesInstellingen(env)).toMatchObject({ poort: 65535, gemeenten: ['0141', '0189'], connectors: ['coa', 'regie'], contractmappen, sleutel });
  });

  it('gives a process without a database none, also where one is set', () => {
    expect(leesInstellingen({ DATABASE_URL }, true).databaseUrl).toBe('');
    expect(leesInstellingen({}, true).databaseUrl).toBe('');
  });

  it('takes a provider over https, or on this machine', () => {
    for (const goed of ['https://idp.example/realms/a', 'http://127.0.0.1:3000/identiteit', 'http://localhost']) expect(leesInstellingen({ DATABASE_URL, OIDC_ISSUER: goed }).oidc.uitgever).toBe(goed);
    for (const OIDC_ISSUER of ['http://idp.example', 'http://127.0.0.1.example', 'http://localhost@elders.example/', 'https://idp.example/?a=b', 'idp']) expect(redenen({ DATABASE_URL, OIDC_ISSUER })).toHaveLength(1);
    for (const PORTAL_URL of ['https://portaal.example/', 'http://portaal.example', 'https://portaal.example/pad']) expect(redenen({ DATABASE_URL, PORTAL_URL })).toHaveLength(1);
    const { oidc } = leesInstellingen({ DATABASE_URL, OIDC_ROLLEN_CLAIM: 'realm_access.roles', OIDC_CLIENT_KEY: '/etc/schakel/portaal.jwk', OIDC_AUDIENCE: 'https://api.example' });
    expect(oidc).toMatchObject({ publiek: 'https://api.example', claims: { rollen: 'realm_access.roles' }, client: { sleutelbestand: '/etc/schakel/portaal.jwk' } });
  });

  it('reports names and reasons, never values', () => {
    const fout = {
      DATABASE_URL: 'mysql://geheim',
      REDIS_URL: 'geheim',
      PORT: '70000',
      GEMEENTEN: 'geheim',
      CONNECTORS: 'Geheim!',
      CONTRACTMAPPEN: 'geheim',
      LEVERBELEID: 'geheim',
      BEWAARTERMIJNEN: 'geheim',
      SCHAKEL_SLEUTEL: 'geheim',
      SCHAKEL_SLEUTEL_OUD: 'geheim',
      OIN: 'geheim',
      GEBEURTENISSEN_DAGEN: '0',
      LOG_LEVEL: 'geheim',
      DATABASE_POOL: '1',
      HOST: 'ge heim',
      OIDC_ISSUER: 'http://geheim.example',
      OIDC_AUDIENCE: 'ge heim',
      OIDC_ROLLEN_CLAIM: 'ge heim',
      OIDC_GEMEENTEN_CLAIM: 'ge heim',
      OIDC_PARTNER_CLAIM: 'ge heim',
      OIDC_AFZENDER_CLAIM: 'ge heim',
      OIDC_CLIENT_ID: 'ge heim',
      OIDC_SCOPE: 'geheim  twee',
      OIDC_CLIENT_SECRET: 'geheim',
      API_URL: 'geheim',
      PORTAL_URL: 'geheim',
    };
    const gemeld = redenen(fout);
    expect(gemeld.map((reden) => reden.split(' ')[0]).sort()).toEqual(Object.keys(fout).sort());
    expect(gemeld.join()).not.toMatch(/geheim|70000/i);
  });
});

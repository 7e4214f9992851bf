import { resolve } from 'node:path';
import { ConfiguratieFout } from './configuratie-fout.js';
import { Instellingen } from './instellingen.js';
import { leesOmgeving } from './lees-omgeving.js';
import type { Oidcinstellingen } from './oidc-instellingen.js';
import type { Omgeving } from './omgeving.js';

/** The settings of a process, from its environment. Throws `ConfiguratieFout` with names and reasons, also when one that works on a database has none. */
export function leesInstellingen(env: NodeJS.ProcessEnv, zonderDatabase = false): Instellingen {
  const o = leesOmgeving(env);
  if (!o.DATABASE_URL && !zonderDatabase) throw new ConfiguratieFout(['DATABASE_URL is not set']);
  return Object.assign(new Instellingen(), {
    databaseUrl: zonderDatabase ? '' : o.DATABASE_URL,
    redisUrl: o.REDIS_URL,
    dataMap: resolve(o.SCHAKEL_DATA),
    sleutel: bytes(o.SCHAKEL_SLEUTEL),
    oudeSleutel: bytes(o.SCHAKEL_SLEUTEL_OUD),
    host: o.HOST,
    poort: Number(o.PORT),
    gemeenten: lijst(o.GEMEENTEN),
    connectors: o.CONNECTORS ? lijst(o.CONNECTORS) : undefined,
    contractmappen: Object.fromEntries((o.CONTRACTMAPPEN ? lijst(o.CONTRACTMAPPEN) : []).map((deel) => deel.split('='))),
    verzendingen: pad(o.VERZENDINGEN),
    termijnbeleid: pad(o.TERMIJNBELEID),
    contractnormen: pad(o.CONTRACTNORMEN),
    leverbeleid: o.LEVERBELEID,
    bewaartermijnen: o.BEWAARTERMIJNEN,
    oin: o.OIN,
    gebeurtenissenDagen: Number(o.GEBEURTENISSEN_DAGEN),
    oidc: oidc(o),
    ...adressen(o),
    logNiveau: o.LOG_LEVEL,
    pool: Number(o.DATABASE_POOL),
  });
}

/** By default all is behind one port of this machine, as `npm start` runs it. */
function adressen({ API_URL, PORTAL_URL, PORT }: Omgeving): Pick<Instellingen, 'apiUrl' | 'portaalUrl'> {
  const hier = `http://127.0.0.1:${PORT}`;
  return { apiUrl: API_URL ?? hier, portaalUrl: PORTAL_URL ?? hier };
}

function oidc(o: Omgeving): Oidcinstellingen {
  return {
    uitgever: o.OIDC_ISSUER,
    publiek: o.OIDC_AUDIENCE,
    claims: { rollen: o.OIDC_ROLLEN_CLAIM, gemeenten: o.OIDC_GEMEENTEN_CLAIM, partner: o.OIDC_PARTNER_CLAIM, afzender: o.OIDC_AFZENDER_CLAIM },
    client: { id: o.OIDC_CLIENT_ID, scope: o.OIDC_SCOPE, geheim: o.OIDC_CLIENT_SECRET, sleutelbestand: pad(o.OIDC_CLIENT_KEY) },
  };
}

function pad(tekst: string | undefined): string | undefined {
  return tekst === undefined ? undefined : resolve(tekst);
}

function bytes(tekst: string | undefined): Buffer | undefined {
  return tekst === undefined ? undefined : Buffer.from(tekst, 'base64');
}

function lijst(tekst: string): string[] {
  return tekst.split(',').map((deel) => deel.trim());
}

import { resolve } from 'node:path';
import { ConfiguratieFout } from './configuratie-fout.js';
import { Instellingen } from './instellingen.js';
import { leesOmgeving } from './lees-omgeving.js';

/** The settings of a process that works on a database, from its environment. Throws `ConfiguratieFout` with names and reasons. */
export function leesInstellingen(env: NodeJS.ProcessEnv): Instellingen {
  const o = leesOmgeving(env);
  if (!o.DATABASE_URL) throw new ConfiguratieFout(['DATABASE_URL is not set']);
  return Object.assign(new Instellingen(), {
    databaseUrl: o.DATABASE_URL,
    redisUrl: o.REDIS_URL,
    dataMap: resolve(o.SCHAKEL_DATA),
    sleutel: o.SCHAKEL_SLEUTEL ? Buffer.from(o.SCHAKEL_SLEUTEL, 'base64') : undefined,
    host: o.HOST,
    poort: Number(o.PORT),
    gemeenten: lijst(o.GEMEENTEN),
    connectors: o.CONNECTORS ? lijst(o.CONNECTORS) : undefined,
    contractmappen: o.CONTRACTMAPPEN ? Object.fromEntries(lijst(o.CONTRACTMAPPEN).map((deel) => deel.split('='))) : {},
    verzendingen: o.VERZENDINGEN ? resolve(o.VERZENDINGEN) : undefined,
    termijnbeleid: o.TERMIJNBELEID ? resolve(o.TERMIJNBELEID) : undefined,
    contractnormen: o.CONTRACTNORMEN ? resolve(o.CONTRACTNORMEN) : undefined,
    leverbeleid: o.LEVERBELEID,
    oin: o.OIN,
    gebeurtenissenDagen: Number(o.GEBEURTENISSEN_DAGEN),
    logNiveau: o.LOG_LEVEL,
    pool: Number(o.DATABASE_POOL),
  });
}

function lijst(tekst: string): string[] {
  return tekst.split(',').map((deel) => deel.trim());
}

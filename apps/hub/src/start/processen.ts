import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Omgeving } from '#libs/platform';
import type { Bestemming } from './voordeur.js';
import type { Kindwens } from './kind.js';

/** What runs behind the front door, each on a port of its own that only this machine reaches. */
export const ACHTER_DE_DEUR = ['api', 'portal', 'identiteit'] as const;
export type Poorten = Readonly<Record<(typeof ACHTER_DE_DEUR)[number], number>>;

interface Procesdelen {
  omgeving: Omgeving;
  dataMap: string;
  databaseUrl: string;
  /** URL of the front door. */
  url: string;
  poorten: Poorten;
}

/** In the order of `namen` they go down again, the last first: no new work comes in while the rest finishes. */
const ALTIJD = ['worker', 'connectors', 'api', 'portal'] as const;
/**
 * A process streams, so its heap need not grow: a limit makes the collector keep it small. The API answers many at a time, and collected without end below this; the
 * connectors hold buffers of heavy files beside their heap. In MiB; Dockerfile and docker-compose set the same.
 */
const HEAP = { oud: 128, nieuw: 32 };
const HEAP_VAN: Readonly<Record<string, typeof HEAP>> = { api: { oud: 192, nieuw: 32 }, connectors: { oud: 128, nieuw: 16 } };
/** What a process without a database has no business with. */
const GEHEIMEN = ['DATABASE_URL', 'REDIS_URL', 'SCHAKEL_SLEUTEL'] as const;

/** The processes of one hub, and how each is started. */
export class Processen {
  private readonly plaatselijk: boolean;

  constructor(private readonly delen: Procesdelen) {
    this.plaatselijk = delen.omgeving.OIDC_ISSUER === undefined && process.env.NODE_ENV !== 'production';
  }

  /** @param metPartners whether the partners that play along are there too */
  namen(metPartners: boolean): string[] {
    return [...ALTIJD, ...(this.plaatselijk ? ['identiteit'] : []), ...(metPartners ? ['simulators'] : [])];
  }

  /** Where the front door sends what comes in. */
  bestemmingen(): Bestemming[] {
    const { api, portal, identiteit } = this.delen.poorten;
    const aanmelden = this.plaatselijk ? [{ voorvoegsel: '/identiteit/', poort: identiteit }] : [];
    return [{ voorvoegsel: '/api/', poort: api }, ...aanmelden, { voorvoegsel: '/', poort: portal }];
  }

  wens(naam: string): Kindwens {
    const pad = naam === 'identiteit' ? 'simulators/src/identiteit' : `${naam}/src`;
    const script = fileURLToPath(new URL(`../../../${pad}/main.js`, import.meta.url));
    return { naam, script, env: this.omgeving(naam), logMap: join(this.delen.dataMap, 'log'), heap: HEAP_VAN[naam] ?? HEAP };
  }

  private omgeving(naam: string): NodeJS.ProcessEnv {
    const { omgeving, dataMap, databaseUrl, url, poorten } = this.delen;
    const portaal = omgeving.PORTAL_URL ?? url;
    const uitgever = this.plaatselijk ? `${portaal}/identiteit` : omgeving.OIDC_ISSUER;
    const basis = { ...process.env, DATABASE_URL: databaseUrl, SCHAKEL_DATA: dataMap, HOST: omgeving.HOST, PORT: omgeving.PORT, ...(uitgever === undefined ? {} : { OIDC_ISSUER: uitgever }) };
    const binnen = { HOST: '127.0.0.1', PORTAL_URL: portaal };
    if (naam === 'api') return { ...basis, ...binnen, PORT: String(poorten.api) };
    if (naam === 'simulators') return { ...basis, SIMULATORS: 'ja' };
    if (naam === 'identiteit') return { ...zonderGeheimen(basis), PORTAL_URL: portaal, SIMULATORS: 'ja', IDENTITEIT_POORT: String(poorten.identiteit) };
    if (naam !== 'portal') return basis;
    const sleutel = this.plaatselijk ? { OIDC_CLIENT_KEY: join(dataMap, 'identiteit', 'portaal.jwk') } : {};
    return { ...zonderGeheimen(basis), ...binnen, PORT: String(poorten.portal), API_URL: `http://127.0.0.1:${poorten.api}`, ...sleutel };
  }
}

function zonderGeheimen(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([naam]) => !(GEHEIMEN as readonly string[]).includes(naam)));
}

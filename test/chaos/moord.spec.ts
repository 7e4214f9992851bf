import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logboek, prepareQueueBackend, Wachtrijen } from '#libs/platform';
import type { Partnerbestand } from '../support/builders/partnerbestanden.js';
import { type DraaiendeHub, hub, totGereed } from '../support/hub.harness.js';
import { databaseVan, Hubclient } from '../support/hubclient.js';
import { nietGedraaid } from '../support/niet-gedraaid.js';
import { pollUntil } from '../support/poll-until.js';
import { Proefhub } from '../support/proefhub.js';
import { heeftRedis, type TestRedis, testRedis } from '../support/redis.harness.js';

const MAP = 'test/data/samples';
const AANTAL = 40;
const WACHTRIJEN = ['cbs.in', 'coa.in', 'regie.in', 'stadsbank.in', 'taalscholen.in', 'zaak.herbereken'];
const ZAAD = Number(process.env['MOORD_ZAAD'] ?? 20260101);

const opslagen = heeftRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!heeftRedis()) nietGedraaid('killed processes with their queues on Redis (no redis-server)');

/** Forty files of the sample world, spread over it, so that every partner and some versions are among them. */
const BESTANDEN: Partnerbestand[] = (JSON.parse(readFileSync(join(MAP, 'manifest.json'), 'utf8')) as { partner: string; bestand: string }[])
  .filter((_, i, alle) => Math.floor((i * AANTAL) / alle.length) !== Math.floor(((i - 1) * AANTAL) / alle.length))
  .map(({ partner, bestand }) => ({ partner, naam: basename(bestand), bytes: readFileSync(join(MAP, bestand)) }));

/** How a file stands in the end. */
interface Stand {
  status: string;
  tellingen: object;
}

let verwacht: Map<string, Stand>;
let verwachteZaken: string[];

/** The same files in a hub that nobody disturbs: what they are worth. */
beforeAll(async () => {
  const rustig = await Proefhub.start();
  for (const { partner, naam, bytes } of BESTANDEN) await rustig.ontvang(partner, naam, bytes);
  await rustig.draai();
  verwacht = new Map((await rustig.berichten()).map(({ naam, status, tellingen }) => [naam, { status, tellingen }]));
  verwachteZaken = (await rustig.zaken()).map(({ persoon, stand }) => `${persoon.vNummer}/${persoon.bsn}/${stand.leerroute}/${stand.taal?.cumulatief}`).sort();
  await rustig.weg();
  expect([BESTANDEN.length, new Set(BESTANDEN.map(({ partner }) => partner)).size]).toEqual([AANTAL, 3]);
});

/** Chance that is the same every time (mulberry32). */
function toeval(zaad: number): () => number {
  let a = zaad;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe.each(opslagen)('a hub whose processes are killed while they work, queues on %s', (opslag) => {
  let dataMap: string;
  let redis: TestRedis | undefined;
  let draaiend: DraaiendeHub;
  let klant: Hubclient;

  beforeAll(async () => {
    dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-moord-'));
    redis = opslag === 'Redis' ? await testRedis() : undefined;
    await begin();
  });
  afterAll(async () => {
    await draaiend.stop();
    await redis?.stop();
    rmSync(dataMap, { recursive: true, force: true });
  });

  async function begin(): Promise<void> {
    draaiend = await hub(dataMap, redis ? { env: { REDIS_URL: redis.url } } : {});
    await totGereed(draaiend);
    klant = new Hubclient(draaiend.url, dataMap);
  }

  /** Kills it when it runs; it may just be coming back from the time before. */
  async function dood(naam: string): Promise<void> {
    const pid = await pollUntil(() => draaiend.pid(naam), { wat: `${naam} to be back` });
    process.kill(pid, 'SIGKILL');
  }

  async function leegDeRijen(): Promise<void> {
    const rijen = new Wachtrijen(prepareQueueBackend({ databaseUrl: databaseVan(dataMap), redisUrl: redis?.url, naam: 'test' }), Logboek.van('test', 'silent'));
    for (const wachtrij of WACHTRIJEN) await rijen.leeg(wachtrij);
    await rijen.sluit();
  }

  /** Waits until this many messages are registered, so that the next blow falls in the middle of the work on them. */
  async function totErZijn(aantal: number): Promise<void> {
    await pollUntil(async () => (await klant.berichten()).length >= aantal, { elkeMs: 10, wat: `${aantal} messages` });
  }

  /** As many messages as files: a file that was taken in twice shows as one more, already received. */
  async function totAlles(): Promise<void> {
    const berichten = await klant.rust(AANTAL);
    const stand = new Map(berichten.filter(({ status }) => status !== 'al-ontvangen').map(({ bestand, status, tellingen }) => [bestand, { status, tellingen }]));
    expect(stand).toEqual(verwacht);
    const zaken = (await (await klant.vraag('coach', '/zaken', { headers: { accept: 'application/x-ndjson' } })).text()).trim().split('\n').map((regel) => JSON.parse(regel) as Zaakregel);
    expect(zaken.map(({ vNummer, bsn, leerroute, taal }) => `${vNummer}/${bsn}/${leerroute}/${taal === null ? undefined : taal.urenCumulatief * 4}`).sort()).toEqual(verwachteZaken);
    expect((await klant.json<{ opdrachten: object }>('beheerder', '/status')).opdrachten).toEqual({ wachtend: 0, lopend: 0, mislukt: 0 });
  }

  it('loses no file and no line: at rest everything stands as if nobody had died', async () => {
    const kans = toeval(ZAAD + opslag.length);
    // Nine blows: eight deaths, and once all queues emptied, each before a file that chance picks.
    const slagen = new Map<number, (() => Promise<void>)[]>();
    for (let i = 0; i < 9; i += 1) {
      const voor = 1 + Math.floor(kans() * (AANTAL - 1));
      const wie = kans() < 0.5 ? 'worker' : 'connectors';
      slagen.set(voor, [...(slagen.get(voor) ?? []), i === 4 ? leegDeRijen : async () => dood(wie)]);
    }
    for (const [i, bestand] of BESTANDEN.entries()) {
      if (slagen.has(i)) await totErZijn(Math.max(0, i - 2));
      klant.drop(bestand);
      for (const slag of slagen.get(i) ?? []) await slag();
    }
    await totAlles();
  });

  it('takes up its work again after the launcher itself was killed in the middle of it', async () => {
    const weer = BESTANDEN.filter(({ partner }) => partner === 'taalscholen').slice(0, 3).map((b, i) => ({ ...b, naam: b.naam.replace(/([.]\w+)$/, `_a${i + 5}$1`) }));
    const voor = (await klant.berichten()).length;
    for (const bestand of weer) klant.drop(bestand);
    await totErZijn(voor + 1);
    draaiend.proces.kill('SIGKILL');
    await draaiend.einde;
    await begin();
    const berichten = await klant.rust(voor + weer.length);
    expect(berichten.filter(({ bestand }) => weer.some(({ naam }) => naam === bestand)).map(({ status }) => status)).toEqual(weer.map(() => 'verwerkt'));
    expect((await klant.json<{ opdrachten: object }>('beheerder', '/status')).opdrachten).toEqual({ wachtend: 0, lopend: 0, mislukt: 0 });
  });
});

interface Zaakregel {
  vNummer: string | null;
  bsn: string | null;
  leerroute: string | null;
  taal: { urenCumulatief: number } | null;
}

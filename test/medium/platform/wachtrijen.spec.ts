import { fork, type ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logboek, prepareQueueBackend, Wachtrijen } from '#libs/platform';
import { pollUntil } from '../../support/poll-until.js';
import { type Testdatabase, testdatabase } from '../../support/postgres.harness.js';
import { heeftRedis, type TestRedis, testRedis } from '../../support/redis.harness.js';

const NAAM = 'taalscholen.kwartaalrapportage.in';
const opslagen = heeftRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(opslagen)('Wachtrijen on %s', (opslag) => {
  let db: Testdatabase;
  let redis: TestRedis | undefined;
  let open: Wachtrijen[] = [];
  const kinderen: ChildProcess[] = [];

  beforeAll(async () => {
    db = await testdatabase();
    redis = opslag === 'Redis' ? await testRedis() : undefined;
  });
  afterEach(async () => {
    await Promise.all(open.map((w) => w.sluit()));
    open = [];
    for (const kind of kinderen.splice(0)) kind.kill('SIGKILL');
    const schoon = wachtrijen();
    await schoon.leeg(NAAM);
  });
  afterAll(async () => {
    await Promise.all(open.map((w) => w.sluit()));
    await redis?.stop();
    await db.weg();
  });

  function wachtrijen(): Wachtrijen {
    const backend = prepareQueueBackend({ databaseUrl: db.url, redisUrl: redis?.url, naam: 'test' });
    const nieuw = new Wachtrijen(backend, Logboek.van('test', 'silent'));
    open.push(nieuw);
    return nieuw;
  }

  /** Records every id that rang. */
  function luister(w: Wachtrijen, doe: (id: number) => Promise<void> = async () => undefined): number[] {
    const gehoord: number[] = [];
    w.verwerk(NAAM, async (id) => {
      gehoord.push(id);
      await doe(id);
    });
    return gehoord;
  }

  it('brings an id from one process to another', async () => {
    const gehoord = luister(wachtrijen());
    await wachtrijen().bel(NAAM, 41);
    await pollUntil(() => gehoord.length === 1);
    expect(gehoord).toEqual([41]);
  });

  it('rings once for an id that waits already, and again once it was done or failed', async () => {
    const w = wachtrijen();
    await w.belAlle(NAAM, [7, 7, 8]);
    await w.bel(NAAM, 8);
    expect(await w.aantal(NAAM)).toBe(2);
    const gehoord = luister(w, async (id) => {
      if (id === 8) throw new Error('bsn 999990019');
    });
    await pollUntil(async () => gehoord.length === 2 && (await w.aantal(NAAM)) === 0);
    await w.belAlle(NAAM, [7, 8]);
    await pollUntil(async () => gehoord.length === 4 && (await w.aantal(NAAM)) === 0);
    expect(gehoord.sort()).toEqual([7, 7, 8, 8]);
  });

  it('keeps nothing of what it threw', async () => {
    const w = wachtrijen();
    const gehoord = luister(w, async () => {
      throw new Error('bsn 999990019');
    });
    await w.bel(NAAM, 9);
    await pollUntil(async () => gehoord.length === 1 && (await w.aantal(NAAM)) === 0);
    expect(await alles()).not.toContain('999990019');
  });

  it('takes over the work of a process that was killed', async () => {
    const kind = fork('test/support/hangende-worker.mjs', [db.url, redis?.url ?? '', NAAM], { stdio: 'ignore' });
    kinderen.push(kind);
    const begonnen = new Promise((klaar) => kind.once('message', klaar));
    const w = wachtrijen();
    await w.bel(NAAM, 55);
    expect(await begonnen).toBe(55);
    kind.kill('SIGKILL');
    const gehoord = luister(w);
    await pollUntil(() => gehoord.length > 0, { wat: 'the job of the killed worker' });
    expect(gehoord).toEqual([55]);
  });

  it('ticks by the clock, also beside rings, and comes back after the queue was emptied and the schedule set again', async () => {
    const w = wachtrijen();
    let tikken = 0;
    const tik = async (): Promise<void> => void tikken++;
    const gehoord = luister(w);
    await w.rooster(NAAM, 'veger', '* * * * * *', tik);
    await w.bel(NAAM, 3);
    await pollUntil(() => tikken >= 2 && gehoord.length === 1);
    await w.leeg(NAAM);
    await w.rooster(NAAM, 'veger', '* * * * * *', tik);
    const toen = tikken;
    await pollUntil(() => tikken > toen);
  });

  it('starts although a tick of a process that died still stands in the place of its schedule', async () => {
    const tik = async (): Promise<void> => Promise.resolve();
    await wachtrijen().rooster(NAAM, 'net', '0 0 1 1 *', tik);
    if (!redis) await db.database.query(`update bullmq.job set state = 'active' where queue = $1 and id like 'repeat:net:%'`, [NAAM]);
    await expect(wachtrijen().rooster(NAAM, 'net', '0 0 1 1 *', tik)).resolves.toBeUndefined();
  });

  it('lets rings with patience wait for those without', async () => {
    const w = wachtrijen();
    const gehoord: number[] = [];
    await w.belAlle(NAAM, [1, 2, 3], { geduld: true });
    await w.belAlle(NAAM, [4, 5]);
    w.verwerk(NAAM, async (id) => void gehoord.push(id));
    await pollUntil(() => gehoord.length === 5);
    expect(gehoord).toEqual([4, 5, 1, 2, 3]);
  });

  it('works through two thousand rings', async () => {
    const w = wachtrijen();
    const gehoord = new Set<number>();
    w.verwerk(NAAM, async (id) => void gehoord.add(id), { concurrency: 8 });
    await w.belAlle(NAAM, Array.from({ length: 2000 }, (_, i) => i + 1));
    await pollUntil(() => gehoord.size === 2000);
  });

  /** Everything the store holds, as text. */
  async function alles(): Promise<string> {
    if (!redis) {
      const tabellen = await db.database.query<{ t: string }>("select table_name as t from information_schema.tables where table_schema = 'bullmq'");
      const inhoud = await Promise.all(tabellen.map(({ t }) => db.database.query(`select x::text from bullmq.${t} x`)));
      return JSON.stringify(inhoud);
    }
    const { Redis } = await import('ioredis');
    const lezer = new Redis(redis.url);
    const sleutels = await lezer.keys('*');
    const inhoud = await Promise.all(sleutels.map(async (s) => (await lezer.dumpBuffer(s))?.toString('latin1')));
    lezer.disconnect();
    return sleutels.join() + inhoud.join();
  }
});

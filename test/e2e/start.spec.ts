import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eigenPoort } from '../support/eigen-poort.js';
import { type DraaiendeHub, hub, leeft, postmaster, totGereed } from '../support/hub.harness.js';
import { pollUntil } from '../support/poll-until.js';

const PROCESSEN = ['api', 'connectors', 'portal', 'worker'];

describe('npm start', () => {
  let dataMap: string;
  let hubs: DraaiendeHub[] = [];
  beforeEach(() => {
    dataMap = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-start-'));
  });
  afterEach(async () => {
    for (const draaiend of hubs) if (draaiend.proces.exitCode === null && draaiend.proces.signalCode === null) await draaiend.stop();
    hubs = [];
    rmSync(dataMap, { recursive: true, force: true });
  });

  async function begin(wens: { poort?: number } = {}): Promise<DraaiendeHub> {
    const draaiend = await hub(dataMap, wens);
    hubs.push(draaiend);
    return draaiend;
  }

  const antwoordt = async (url: string): Promise<boolean> => (await fetch(`${url}/api/v1/openapi.json`).catch(() => undefined))?.ok ?? false;

  it('prints one line when everything answers, tells where it is, starts again what fell, and stops everything with exit code 0', async () => {
    const draaiend = await begin();
    await totGereed(draaiend);
    expect(draaiend.uit()).toBe(`Schakel is ready on ${draaiend.url}\n`);
    expect(await antwoordt(draaiend.url)).toBe(true);
    const bestand = join(dataMap, 'hub.json');
    expect(JSON.parse(readFileSync(bestand, 'utf8'))).toEqual({ url: draaiend.url, pid: draaiend.proces.pid });
    expect(statSync(bestand).mode & 0o777).toBe(0o600);

    for (const naam of PROCESSEN) {
      const gevallen = draaiend.pid(naam) as number;
      process.kill(gevallen, 'SIGKILL');
      await pollUntil(() => draaiend.pid(naam) !== undefined && draaiend.pid(naam) !== gevallen, { wat: naam });
    }
    await pollUntil(() => antwoordt(draaiend.url), { wat: 'the api after its fall' });

    const alles = [...PROCESSEN.map((naam) => draaiend.pid(naam) as number), postmaster(dataMap)];
    expect(await draaiend.stop()).toBe(0);
    expect(alles.filter(leeft)).toEqual([]);
    expect(existsSync(bestand)).toBe(false);
    expect(draaiend.uit() + draaiend.fout()).toBe(`Schakel is ready on ${draaiend.url}\n`);
  });

  it('recovers after it was killed: its processes go by themselves, the next start takes the database over', async () => {
    const eerste = await begin();
    await totGereed(eerste);
    const kinderen = PROCESSEN.map((naam) => eerste.pid(naam) as number);
    const wees = postmaster(dataMap);
    eerste.proces.kill('SIGKILL');
    await eerste.einde;
    await pollUntil(() => kinderen.every((pid) => !leeft(pid)), { wat: 'the processes to notice' });
    expect(leeft(wees)).toBe(true);
    const tweede = await begin();
    await totGereed(tweede);
    expect(leeft(wees)).toBe(false);
    expect(await antwoordt(tweede.url)).toBe(true);
  });

  it('says so when the port is taken, and when the data folder is in use', async () => {
    const poort = await eigenPoort();
    const ander = createServer();
    await new Promise<void>((klaar) => ander.listen(poort, '127.0.0.1', klaar));
    const bezet = await begin({ poort });
    expect(await bezet.einde).toBe(1);
    expect(bezet.fout()).toContain(`Port ${poort} is in use`);
    await new Promise((klaar) => ander.close(klaar));

    const eerste = await begin();
    await totGereed(eerste);
    const tweede = await begin();
    expect(await tweede.einde).toBe(1);
    expect(tweede.fout()).toContain('already runs');
    expect(await antwoordt(eerste.url)).toBe(true);
  });

  it('stops in order when it is asked to halfway its start', async () => {
    const draaiend = await begin();
    const bestand = join(dataMap, 'postgres', 'data', 'postmaster.pid');
    // While the cluster is being made the file holds a negative number, or nothing yet.
    const server = await pollUntil(() => (existsSync(bestand) ? Math.max(0, postmaster(dataMap)) : 0));
    expect(await draaiend.stop()).toBe(0);
    expect(draaiend.uit() + draaiend.fout()).toBe('');
    await pollUntil(() => !leeft(server), { wat: 'PostgreSQL to be gone' });
  });
});

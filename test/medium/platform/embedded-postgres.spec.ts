import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/platform';
import { nietGedraaid } from '../../support/niet-gedraaid.js';

const ROOT = process.getuid?.() === 0;
/** Some account of this machine, neither root nor nobody: initdb wants its user to exist. */
const IEMAND = Number(/^daemon:[^:]*:(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[1] ?? 1);

describe('startEmbeddedPostgres', () => {
  let map: string;
  const kinderen: ChildProcess[] = [];
  beforeEach(() => {
    map = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-embedded-'));
  });
  afterEach(() => {
    for (const kind of kinderen.splice(0)) kind.kill('SIGKILL');
    rmSync(map, { recursive: true, force: true });
  });

  async function vraag(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function inAnderProces(dataMap: string, als: { uid?: number; gid?: number } = {}): Promise<{ kind: ChildProcess; url: string }> {
    const kind = fork('test/support/start-postgres.mjs', [dataMap], { stdio: 'ignore', ...als });
    kinderen.push(kind);
    const url = await new Promise<string>((klaar, mislukt) => {
      kind.once('message', (bericht) => klaar(String(bericht)));
      kind.once('exit', (code) => mislukt(new Error(`exit ${code}`)));
    });
    return { kind, url };
  }

  it('keeps what was stored, for its owner alone, under a password of its own', async () => {
    const dataMap = join(map, 'postgres');
    const eerste = await startEmbeddedPostgres({ dataMap, duurzaam: true });
    await vraag(eerste.url, 'create table t as select 7 as x');
    await eerste.stop();
    const tweede = await startEmbeddedPostgres({ dataMap, duurzaam: true });
    expect(await vraag(tweede.url, 'select x from t')).toEqual([{ x: 7 }]);
    await expect(vraag(tweede.url.replace(/:[^:@]+@/, ':postgres@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await tweede.stop();
    expect(statSync(join(dataMap, 'wachtwoord')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataMap, 'data')).mode & 0o077).toBe(0);
  });

  it('finds everything again after the process that started it was killed', async () => {
    const { kind, url } = await inAnderProces(map);
    await vraag(url, 'create table t as select 8 as x');
    const wees = Number(readFileSync(join(map, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const weg = new Promise((klaar) => kind.once('exit', klaar));
    kind.kill('SIGKILL');
    await weg;
    expect(() => process.kill(wees, 0)).not.toThrow();
    const server = await startEmbeddedPostgres({ dataMap: map, duurzaam: true });
    expect(await vraag(server.url, 'select x from t')).toEqual([{ x: 8 }]);
    await server.stop();
    expect(() => process.kill(wees, 0)).toThrow('ESRCH');
  });

  it('leaves nothing behind of a temporary one', async () => {
    const server = await startEmbeddedPostgres({ duurzaam: false });
    const [rij] = await vraag(server.url, "select current_setting('data_directory') as map");
    const { map: data } = rij as { map: string };
    expect(existsSync(data)).toBe(true);
    await server.stop();
    expect(existsSync(dirname(data))).toBe(false);
  });

  it('as root, below a folder that no other user may enter, keeps the cluster elsewhere and starts afresh when its folder was thrown away', async () => {
    if (!ROOT) return nietGedraaid('embedded PostgreSQL as root (the tests do not run as root)');
    const dataMap = join(map, 'dicht', 'postgres');
    const eerste = await startEmbeddedPostgres({ dataMap, duurzaam: true });
    await vraag(eerste.url, 'create table t as select 9 as x');
    await eerste.stop();
    const elders = readlinkSync(join(dataMap, 'data'));
    expect(elders).toMatch(/^\/var\/tmp\/schakel-/);
    expect(lstatSync(elders).mode & 0o077).toBe(0);
    rmSync(dataMap, { recursive: true });
    const tweede = await startEmbeddedPostgres({ dataMap, duurzaam: true });
    await expect(vraag(tweede.url, 'select x from t')).rejects.toMatchObject({ code: '42P01' });
    await tweede.stop();
    rmSync(elders, { recursive: true });
  });

  it('works for an ordinary user', async () => {
    // Whoever runs the tests is an ordinary user already in the tests above, unless it is root.
    if (!ROOT) return;
    if (spawnSync('ls', [resolve('.')], { uid: IEMAND, gid: IEMAND }).status !== 0) return nietGedraaid('embedded PostgreSQL as another user (this folder is closed to others)');
    chownSync(map, IEMAND, IEMAND);
    const { kind, url } = await inAnderProces(map, { uid: IEMAND, gid: IEMAND });
    expect(await vraag(url, 'select 1 as x')).toEqual([{ x: 1 }]);
    expect(statSync(join(map, 'data')).uid).toBe(IEMAND);
    const weg = new Promise((klaar) => kind.once('exit', klaar));
    kind.kill('SIGTERM');
    expect(await weg).toBe(0);
  });
});

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database, databaserol, dataSourceOpties } from '#libs/platform';
import { pollUntil } from './poll-until.js';

/** A migrated database of its own, empty. */
export interface Testdatabase {
  url: string;
  /** As who owns it: for what a test itself arranges and looks at. */
  database: Database;
  /** Under the role of a process. */
  als(proces: string): Promise<Database>;
  /** Closes the connections and drops the database. */
  weg(): Promise<void>;
}

/** Makes a fresh database from the migrated template. Once per spec file, in `beforeAll`; `weg` in `afterAll`. Needs a build (`npm run build`). */
export async function testdatabase(): Promise<Testdatabase> {
  const server = await serverUrl();
  const naam = `test_${randomBytes(6).toString('hex')}`;
  await beheer(server, `create database ${naam} template sjabloon`);
  const url = server.replace(/schakel$/, naam);
  const bronnen: DataSource[] = [];
  const verbind = async (proces?: string): Promise<Database> => {
    const bron = await new DataSource(dataSourceOpties({ url, naam: 'schakel-test', pool: 8, ...(proces === undefined ? {} : { rol: databaserol(proces) }) })).initialize();
    bronnen.push(bron);
    return new Database(bron);
  };
  const weg = async () => {
    await Promise.all(bronnen.map(async (bron) => bron.destroy()));
    await beheer(server, `drop database ${naam} with (force)`);
  };
  return { url, database: await verbind(), als: verbind, weg };
}

async function beheer(url: string, opdracht: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(opdracht);
  } finally {
    await client.end();
  }
}

/** The run's server; whoever asks first starts it. */
async function serverUrl(): Promise<string> {
  const map = process.env.SCHAKEL_TEST_MAP ?? '';
  if (eerste(join(map, 'start'))) {
    const opdracht = ['test/support/postgres-server.mjs', map, process.env.SCHAKEL_TEST_PID ?? ''];
    spawn(process.execPath, opdracht, { detached: true, stdio: 'ignore' }).unref();
  }
  const stand = join(map, 'server.json');
  await pollUntil(() => existsSync(stand), { wat: 'PostgreSQL of the test run (was the project built?)' });
  const { url, error } = JSON.parse(readFileSync(stand, 'utf8')) as { url?: string; error?: string };
  if (!url) throw new Error(`PostgreSQL of the test run: ${error}`);
  return url;
}

function eerste(slot: string): boolean {
  try {
    mkdirSync(slot);
    return true;
  } catch {
    return false;
  }
}

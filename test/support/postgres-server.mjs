/**
 * The one PostgreSQL of a test run, with a migrated template database. A process of its own, because any of Jest's workers may be the first to need it.
 * Runs the compiled code in `dist`. Ends on SIGTERM, or when the test run is gone.
 * Usage: node test/support/postgres-server.mjs FOLDER PID
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/platform';
import { migreer } from '../../dist/apps/migrate/src/migreer.js';

const [folder, runner] = process.argv.slice(2);
const state = join(folder, 'server.json');

function tell(what) {
  writeFileSync(`${state}.part`, JSON.stringify(what));
  renameSync(`${state}.part`, state);
}

async function template(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create database sjabloon');
  await client.end();
  await migreer(url.replace(/schakel$/, 'sjabloon'), { wachtrijen: true });
}

let server;
async function stop() {
  await server?.stop();
  rmSync(state, { force: true });
  process.exit(0);
}

try {
  server = await startEmbeddedPostgres({ duurzaam: false });
  await template(server.url);
  process.on('SIGTERM', stop);
  tell({ pid: process.pid, url: server.url });
  setInterval(() => {
    try {
      process.kill(Number(runner), 0);
    } catch {
      void stop();
    }
  }, 1000);
} catch (error) {
  tell({ pid: process.pid, error: error.message });
  await server?.stop();
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Stops the run's PostgreSQL, if a spec started one. */
export default async function globalTeardown() {
  const folder = process.env.SCHAKEL_TEST_MAP;
  const state = join(folder, 'server.json');
  if (existsSync(state)) {
    process.kill(JSON.parse(readFileSync(state, 'utf8')).pid, 'SIGTERM');
    for (let i = 0; i < 200 && existsSync(state); i++) await wait(50);
  }
  rmSync(folder, { recursive: true, force: true });
}

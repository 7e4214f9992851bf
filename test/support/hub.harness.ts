import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eigenPoort } from './eigen-poort.js';
import { pollUntil } from './poll-until.js';

/** A whole hub as `npm start` runs it, from the compiled code, on a data folder and port of the test's own. */
export interface DraaiendeHub {
  url: string;
  proces: ChildProcess;
  /** All it wrote on standard output and error so far. */
  uit(): string;
  fout(): string;
  /** Settles with its exit code (null when a signal ended it). */
  einde: Promise<number | null>;
  /** Pid of one of its processes, or undefined. */
  pid(naam: string): number | undefined;
  stop(): Promise<number | null>;
}

/** Starts the launcher and gives it back at once; `totGereed` waits for its line. */
export async function hub(dataMap: string, wens: { poort?: number; leeg?: boolean; env?: Record<string, string> } = {}): Promise<DraaiendeHub> {
  // Open to passers-by, or a hub of root would keep its database under /var/tmp, where the test does not clean up.
  chmodSync(dataMap, 0o711);
  const poort = wens.poort ?? (await eigenPoort());
  const { DATABASE_URL: _database, REDIS_URL: _redis, npm_lifecycle_event: _npm, ...rest } = process.env;
  const env = { ...rest, SCHAKEL_DATA: dataMap, PORT: String(poort), LOG_LEVEL: 'info', ...wens.env };
  const script = resolve('dist/apps/hub/src/start.js');
  const proces = spawn(process.execPath, [script, ...(wens.leeg === false ? [] : ['--empty'])], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let uit = '';
  let fout = '';
  proces.stdout.on('data', (stuk: Buffer) => (uit += stuk.toString()));
  proces.stderr.on('data', (stuk: Buffer) => (fout += stuk.toString()));
  const einde = new Promise<number | null>((klaar) => proces.once('exit', klaar));
  const stop = async () => {
    proces.kill('SIGINT');
    return einde;
  };
  return { url: `http://127.0.0.1:${poort}`, proces, uit: () => uit, fout: () => fout, einde, pid: (naam) => kindVan(proces.pid, naam), stop };
}

/** Waits until the hub says that it is ready. */
export async function totGereed(draaiend: DraaiendeHub): Promise<void> {
  await pollUntil(() => draaiend.uit().includes('\n') || draaiend.proces.exitCode !== null, { wat: 'the ready line' });
  if (draaiend.proces.exitCode !== null) throw new Error(`hub ended: ${draaiend.fout()}`);
}

/** The postmaster of a data folder's embedded PostgreSQL. */
export function postmaster(dataMap: string): number {
  return Number(readFileSync(join(dataMap, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** True while a process of this pid lives. */
export function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function kindVan(ouder: number | undefined, naam: string): number | undefined {
  const kinderen = readFileSync(`/proc/${ouder}/task/${ouder}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
  return kinderen.map(Number).find((pid) => opdrachtregel(pid).includes(`/apps/${naam}/src/main.js`));
}

function opdrachtregel(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';

/**
 * Stops the PostgreSQL that a killed run left behind on this data directory, and removes a pid file that names a process that is none of ours
 * (PostgreSQL would refuse to start beside it).
 */
export async function stopWees(data: string): Promise<void> {
  const pidBestand = join(data, 'postmaster.pid');
  const pid = pidUit(pidBestand);
  if (pid === undefined) return;
  if (!isServerVan(pid, data)) {
    rmSync(pidBestand, { force: true });
    return;
  }
  // Fast, then immediate (the next start recovers from the log), then by force.
  for (const [signaal, seconden] of [['SIGINT', 10], ['SIGQUIT', 5], ['SIGKILL', 5]] as const) {
    if (await gestopt(pid, signaal, seconden)) return;
  }
  throw new Error(`PostgreSQL of an earlier run (process ${pid}) does not stop`);
}

function pidUit(bestand: string): number | undefined {
  try {
    const pid = Number(readFileSync(bestand, 'utf8').split('\n', 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A pid may have been given to another program since: only a server that works in this folder is ours. */
function isServerVan(pid: number, data: string): boolean {
  if (!leeft(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return opdrachtregel(pid).includes(data);
  }
}

function opdrachtregel(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function gestopt(pid: number, signaal: NodeJS.Signals, seconden: number): Promise<boolean> {
  try {
    process.kill(pid, signaal);
  } catch {
    return !leeft(pid);
  }
  for (let i = 0; i < seconden * 20; i++) {
    if (!leeft(pid)) return true;
    await wacht(50);
  }
  return false;
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}

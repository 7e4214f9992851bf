import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Claims the data folder for this launcher: two on one folder would stop each other's database. A claim of a process that is gone counts for nothing.
 * Gives back how to let go. Throws, with a sentence for a person, when another one is running.
 */
export function neemSlot(dataMap: string): () => void {
  mkdirSync(dataMap, { recursive: true });
  const bestand = join(dataMap, 'start.pid');
  const ander = eerdere(bestand);
  if (ander !== undefined && isStarter(ander)) throw new Error(`Schakel already runs on ${dataMap} (process ${ander})`);
  rmSync(bestand, { force: true });
  writeFileSync(bestand, String(process.pid), { mode: 0o600, flag: 'wx' });
  return () => rmSync(bestand, { force: true });
}

function eerdere(bestand: string): number | undefined {
  try {
    const pid = Number(readFileSync(bestand, 'utf8'));
    return Number.isInteger(pid) && pid > 1 && pid !== process.pid ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A pid may have been given to another program since. Where that cannot be seen, a living process counts as ours. */
function isStarter(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.js');
  } catch {
    return process.platform !== 'linux';
  }
}

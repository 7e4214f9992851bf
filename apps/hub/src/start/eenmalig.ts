import { join } from 'node:path';
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import type { Kindwens } from './kind.js';

/** Runs a one-shot process to its end; throws, naming its log, when it fails. */
export async function eenmalig({ naam, script, env, logMap }: Kindwens): Promise<void> {
  mkdirSync(logMap, { recursive: true, mode: 0o700 });
  const bestand = join(logMap, `${naam}.log`);
  const log = openSync(bestand, 'a', 0o600);
  const proces = fork(script, [], { env, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  closeSync(log);
  const [code] = (await once(proces, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The ${naam} process failed: see ${bestand}`);
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';

/** Asks until the answer is true; the only way a bench waits. */
export async function totdat(vraag, { elkeMs = 20, deadlineMs = 1_800_000 } = {}) {
  const uiterlijk = Date.now() + deadlineMs;
  for (;;) {
    const antwoord = await vraag();
    if (antwoord) return antwoord;
    if (Date.now() > uiterlijk) throw new Error('the bench waited too long');
    await wacht(elkeMs);
  }
}

export async function vrijePoort() {
  return new Promise((klaar) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => klaar(port));
    });
  });
}

/** A whole hub of its own on this data folder, as `npm start` runs it; without a `databaseUrl` on the embedded PostgreSQL. */
export async function startHub({ databaseUrl, dataMap, extra = {} }) {
  const env = { ...process.env, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), SCHAKEL_DATA: dataMap, PORT: String(await vrijePoort()), LOG_LEVEL: 'error', ...extra };
  const kind = spawn(process.execPath, ['dist/apps/hub/src/start.js', '--empty'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let uit = '';
  kind.stdout.on('data', (d) => (uit += d));
  const gestopt = new Promise((klaar) => kind.once('exit', klaar));
  await totdat(() => {
    if (kind.exitCode !== null) throw new Error(`the hub ended with ${kind.exitCode}`);
    return uit.includes('is ready');
  });
  return {
    pid: kind.pid,
    url: /http:\S+/.exec(uit)[0],
    stop: async () => {
      kind.kill('SIGINT');
      await gestopt;
    },
  };
}

/** The processes below this one: pid, what it is, and the peak of its resident memory in MiB. */
function kinderen(ouder) {
  const processen = readdirSync('/proc').filter((n) => /^\d+$/.test(n)).flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const vraag = (veld) => Number(new RegExp(`^${veld}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ pid: Number(pid), ouder: vraag('PPid'), piek: Math.round(vraag('VmHWM') / 1024), opdracht: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return [];
    }
  });
  return processen.filter((p) => p.ouder === ouder);
}

/** Where this process of the hub listens itself, behind the front door. */
export function eigenUrl(ouder, naam) {
  const { pid } = kinderen(ouder).find(({ opdracht }) => opdracht.includes(`apps/${naam}/`));
  const poort = /(?:^|\0)PORT=(\d+)/.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))[1];
  return `http://127.0.0.1:${poort}`;
}

/** Peak resident memory in MiB of each process below this one, by what it is. */
export function piekgeheugen(ouder) {
  const piek = {};
  for (const { opdracht, piek: mib } of kinderen(ouder)) piek[/apps\/(\w+)\//.exec(opdracht)?.[1] ?? 'anders'] = mib;
  return piek;
}

/** Lets the peaks of the processes below this one begin anew, from what they hold now. */
export function vergeetPiek(ouder) {
  for (const { pid } of kinderen(ouder)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

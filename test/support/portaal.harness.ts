import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Proefapi, proefapi } from './api.harness.js';
import { eigenPoort } from './eigen-poort.js';

/** The portal and the local provider as they run, from the compiled code, on the real API. */
export interface Proefportaal {
  api: Proefapi;
  url: string;
  uitgever: string;
  /** Of every account of the provider. */
  wachtwoord: string;
  /** Private key of the provider's client of this name, as JSON. */
  sleutel(naam: string): string;
  weg(): Promise<void>;
}

/** Starts them, each on a port of its own; for the API today stands still at `2026-11-23`. */
export async function proefportaal(): Promise<Proefportaal> {
  const map = mkdtempSync(join(tmpdir(), 'proefportaal-'));
  const inMap = (naam: string): string => join(map, 'identiteit', naam);
  const [poort, identiteitpoort] = [await eigenPoort(), await eigenPoort()];
  const url = `http://127.0.0.1:${poort}`;
  const uitgever = `http://127.0.0.1:${identiteitpoort}/identiteit`;
  const gedeeld = { SCHAKEL_DATA: map, OIDC_ISSUER: uitgever, PORTAL_URL: url, LOG_LEVEL: 'silent' };
  const identiteit = await proces('simulators/src/identiteit', { ...gedeeld, SIMULATORS: 'ja', IDENTITEIT_POORT: String(identiteitpoort) });
  const api = await proefapi({ OIDC_ISSUER: uitgever });
  const { port } = api.app.getHttpServer().address() as { port: number };
  const portaal = await proces('portal/src', { ...gedeeld, PORT: String(poort), API_URL: `http://127.0.0.1:${port}`, OIDC_CLIENT_KEY: inMap('portaal.jwk') });
  const weg = async (): Promise<void> => {
    await Promise.all([stop(portaal), stop(identiteit)]);
    await api.weg();
    rmSync(map, { recursive: true, force: true });
  };
  const lees = (naam: string): string => readFileSync(inMap(naam), 'utf8').trim();
  return { api, url, uitgever, wachtwoord: lees('wachtwoord'), sleutel: (naam) => lees(`${naam}.jwk`), weg };
}

/** A process that said it is ready. */
async function proces(pad: string, env: Record<string, string>): Promise<ChildProcess> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, SCHAKEL_SLEUTEL: _sleutel, NODE_ENV: _soort, ...rest } = process.env;
  const kind = fork(resolve('dist/apps', pad, 'main.js'), [], { env: { ...rest, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  await new Promise<void>((gereed, mislukt) => {
    kind.once('message', () => gereed());
    kind.once('exit', (code) => mislukt(new Error(`${pad} ended with ${code}`)));
  });
  return kind;
}

async function stop(kind: ChildProcess): Promise<void> {
  if (kind.exitCode !== null || kind.signalCode !== null) return;
  const einde = new Promise((klaar) => kind.once('exit', klaar));
  kind.kill('SIGTERM');
  await einde;
}

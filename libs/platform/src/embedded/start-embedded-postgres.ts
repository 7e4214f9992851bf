import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Clustermap, clustermap, NIEMAND } from './clustermap.js';
import { opVrijePoort } from './op-vrije-poort.js';
import { pgProgramma } from './pg-programma.js';
import { stopWees } from './wees.js';

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Connection string of database `schakel`, password included. */
  url: string;
  /** Settles when the server ends by itself or by `stop`. */
  gestopt: Promise<void>;
  /** Stops it in order; a folder of its own is removed. */
  stop(): Promise<void>;
}

const GEBRUIKER = 'schakel';
/** After a crash it reads its log back first, which takes as long as it takes; that it fell is seen at once. */
const STARTTIJD_MS = 300_000;

const INSTELLINGEN = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  jit: 'off',
  random_page_cost: '1.1',
  // Parallel queries need shared memory files, of which containers have little.
  max_parallel_workers_per_gather: '0',
  // Errors quote the offending value: the server keeps them to itself, the caller hears them.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
const SNEL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

/**
 * Starts PostgreSQL from its npm package on a free port of the loopback; the first time it makes the cluster.
 * Works as root (the server then runs as `nobody`), as an ordinary user, and after a run that was killed.
 * @param wens.dataMap folder to keep it in; absent: a temporary one, gone after `stop`
 * @param wens.duurzaam false: nothing is flushed to disk, for tests alone
 */
export async function startEmbeddedPostgres(wens: { dataMap?: string; duurzaam: boolean }): Promise<EmbeddedPostgres> {
  const programma = await pgProgramma();
  const map = wens.dataMap ?? mkdtempSync(join(realpathSync(tmpdir()), 'schakel-pg-'));
  const cluster = await clustermap(map);
  await stopWees(cluster.data);
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await initdb(programma, cluster, wens.duurzaam);
  const { server, url } = await opVrijePoort(async (poort) => opPoort(programma, cluster, poort, wens.duurzaam), isBezet);
  const ruimOp = () => (wens.dataMap ? undefined : rmSync(map, { recursive: true, force: true }));
  return { url, gestopt: server.gestopt, stop: async () => stoppen(server).then(ruimOp) };
}

async function opPoort(programma: string, cluster: Clustermap, poort: number, duurzaam: boolean): Promise<{ server: Server; url: string }> {
  const server = gestart(programma, cluster.data, poort, duurzaam);
  const url = (database: string) => `postgres://${GEBRUIKER}:${cluster.wachtwoord}@127.0.0.1:${poort}/${database}`;
  await totBereikbaar(server, url('postgres'));
  return { server, url: url('schakel') };
}

/** What PostgreSQL says when another program listens on its port. */
const isBezet = (fout: unknown) => fout instanceof Error && fout.message.includes('could not create any TCP/IP sockets');

const omgeving = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' });
const alsNiemand = () => (process.getuid?.() === 0 ? { uid: NIEMAND, gid: NIEMAND } : {});

async function initdb(programma: string, cluster: Clustermap, duurzaam: boolean): Promise<void> {
  // A making that was cut short leaves files without PG_VERSION; initdb wants an empty folder.
  for (const naam of readdirSync(cluster.data)) rmSync(join(cluster.data, naam), { recursive: true, force: true });
  const bestand = `${cluster.data}.wachtwoord`;
  rmSync(bestand, { force: true });
  writeFileSync(bestand, cluster.wachtwoord, { mode: 0o600, flag: 'wx' });
  if (process.getuid?.() === 0) chownSync(bestand, NIEMAND, NIEMAND);
  try {
    const opties = ['-D', cluster.data, '-U', GEBRUIKER, '--auth=scram-sha-256', `--pwfile=${bestand}`, '--encoding=UTF8', '--locale=C'];
    await promisify(execFile)(join(programma, 'bin', 'initdb'), duurzaam ? opties : [...opties, '--no-sync'], { env: omgeving(), cwd: '/', ...alsNiemand() });
  } finally {
    rmSync(bestand, { force: true });
  }
}

interface Server {
  proces: ChildProcess;
  gestopt: Promise<void>;
  /** Settles when it can write nothing any more. */
  uitgeschreven: Promise<unknown>;
  /** The last it wrote, to tell why it did not start. */
  uitvoer(): string;
}

/** In a process group of its own: Ctrl-C must reach the hub's processes first, and the database last. */
function gestart(programma: string, data: string, poort: number, duurzaam: boolean): Server {
  const gekozen = Object.entries({ ...INSTELLINGEN, ...(duurzaam ? {} : SNEL) }).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`]);
  const argumenten = ['-D', data, '-p', String(poort), '-k', '', ...gekozen];
  const opties = { env: omgeving(), cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'], ...alsNiemand() };
  const proces = spawn(join(programma, 'bin', 'postgres'), argumenten, opties);
  let uitvoer = '';
  proces.stderr.on('data', (stuk: Buffer) => (uitvoer = (uitvoer + stuk.toString()).slice(-4000)));
  const bijEinde = () => proces.kill('SIGINT');
  process.once('exit', bijEinde);
  const gestopt = new Promise<void>((klaar) => {
    const einde = () => {
      process.removeListener('exit', bijEinde);
      klaar();
    };
    proces.once('exit', einde);
    proces.once('error', einde);
  });
  return { proces, gestopt, uitgeschreven: new Promise((klaar) => proces.once('close', klaar)), uitvoer: () => uitvoer };
}

async function totBereikbaar(server: Server, beheer: string): Promise<void> {
  const uiterlijk = Date.now() + STARTTIJD_MS;
  let gevallen = false;
  void server.gestopt.then(() => (gevallen = true));
  while (!(await maakDatabase(beheer))) {
    if (gevallen || Date.now() > uiterlijk) {
      await stoppen(server);
      await server.uitgeschreven;
      throw new Error(`embedded PostgreSQL did not start:\n${server.uitvoer()}`);
    }
    await wacht(25);
  }
}

/** False while the server does not answer yet. */
async function maakDatabase(beheer: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: beheer });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'schakel'");
    if (rowCount === 0) await client.query('create database schakel');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stoppen(server: Server): Promise<void> {
  server.proces.kill('SIGINT');
  const ongeduld = setTimeout(() => server.proces.kill('SIGQUIT'), 20_000);
  await server.gestopt;
  clearTimeout(ongeduld);
}

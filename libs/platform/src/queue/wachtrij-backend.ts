import { type BackendFactory, type ConnectionOptions, createPostgresBackend, createRedisBackend, type IQueueBackend, runMigrations } from 'bullmq';
import pg from 'pg';
import { metOpties } from '../database/met-opties.js';

/** Where the queues of one process live. */
export interface WachtrijBackend {
  /** Given to every BullMQ object. */
  verbinding: ConnectionOptions;
  fabriek: BackendFactory<IQueueBackend>;
  sluit(): Promise<void>;
}

/** Role under which every process rings and listens in PostgreSQL: it sees the queues and nothing else. */
export const WACHTRIJROL = 'schakel_wachtrijen';

/** What a process asks of the queues' store. */
export interface Wachtrijwens {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Shown in `pg_stat_activity`. */
  naam: string;
  /** Role that it works under in PostgreSQL; absent: who connects. */
  rol?: string;
}

/** Every worker keeps one connection to listen on, so the shared pool is wider than the work needs; idle ones go. */
const VERBINDINGEN = 40;

/**
 * The queues' store: Redis when its URL is given, else schema `bullmq` of the database over one pool for the whole process
 * (BullMQ would make a pool per object). The schema must have been made by `migreerWachtrijen`.
 */
export function prepareQueueBackend(wens: Wachtrijwens): WachtrijBackend {
  if (wens.redisUrl) {
    const verbinding = { url: wens.redisUrl, maxRetriesPerRequest: null };
    return { verbinding, fabriek: createRedisBackend, sluit: async () => undefined };
  }
  const pool = new pg.Pool({
    connectionString: metOpties(wens.databaseUrl, `-c search_path=bullmq${wens.rol === undefined ? '' : ` -c role=${wens.rol}`}`),
    application_name: `${wens.naam}-wachtrij`,
    max: VERBINDINGEN,
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  // An idle connection that dies (server restart) must not end the process; the next use tells.
  pool.on('error', () => undefined);
  return {
    verbinding: pool as unknown as ConnectionOptions,
    fabriek: createPostgresBackend as unknown as BackendFactory<IQueueBackend>,
    sluit: async () => pool.end(),
  };
}

/** Makes or renews BullMQ's schema. Once per deploy, over a single connection: BullMQ's lock and transaction need one session. */
export async function migreerWachtrijen(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

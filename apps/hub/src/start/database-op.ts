import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/platform';
import type { Opruimen } from './opruimen.js';

/** The database the hub works on. */
export interface HubDatabase {
  url: string;
  /** True when it is our own, made for this data folder. */
  ingebed: boolean;
  /** Rejects when the embedded server falls while the hub runs. */
  gevallen: Promise<never>;
}

/** The server that `DATABASE_URL` names, or else the embedded one of this data folder. */
export async function databaseOp(databaseUrl: string | undefined, dataMap: string, opruimen: Opruimen): Promise<HubDatabase> {
  if (databaseUrl) return { url: databaseUrl, ingebed: false, gevallen: new Promise<never>(() => undefined) };
  const server = await startEmbeddedPostgres({ dataMap: join(dataMap, 'postgres'), duurzaam: true });
  opruimen.straks(async () => server.stop());
  const gevallen = server.gestopt.then(() => {
    throw new Error('The embedded PostgreSQL stopped by itself; start again');
  });
  // On the way down it ends too, and then nobody asks.
  gevallen.catch(() => undefined);
  return { url: server.url, ingebed: true, gevallen };
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Bereikinstelling, huidigBereik, NIEMAND } from './bereik.js';
import { DatabaseFout } from './database-fout.js';
import type { Tx } from './tx.js';

const INSTELLINGEN = ['gemeenten', 'routes', 'afzender'] as const;
const ZEG = `select set_config('schakel.gemeenten', $1, false), set_config('schakel.routes', $2, false), set_config('schakel.afzender', $3, false)`;

/**
 * The door to PostgreSQL. Rows come back typed as in `pgTypen`; errors are `DatabaseFout`, which quote no value. What is asked is asked in the name of the
 * caller (`binnenBereik`): the connection says so before it is used, and the policies of the tables judge by it.
 */
@Injectable()
export class Database {
  /** What each connection last said; null while that is not known. */
  private readonly gezegd = new WeakMap<PoolClient, Bereikinstelling | null>();

  constructor(private readonly bron: DataSource) {}

  /** One statement outside any transaction of the caller: for reading. */
  async query<R>(sql: string, params?: unknown[]): Promise<R[]> {
    return this.metVerbinding((verbinding) => verbonden(verbinding).query<R>(sql, params));
  }

  /** The same for one of the few statements that are asked at every call: a connection parses and plans it once. */
  async herhaald<R>(sql: string, params: unknown[]): Promise<R[]> {
    return this.metVerbinding(async (verbinding) => {
      try {
        return (await verbinding.query({ name: naamVan(sql), text: sql, values: params })).rows as R[];
      } catch (fout) {
        throw DatabaseFout.van(fout);
      }
    });
  }

  /** Runs `fn` in one transaction: all of it is stored, or (when it throws) nothing. No network, queue or file inside. */
  async run<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.metVerbinding(async (verbinding) => {
      const tx = verbonden(verbinding);
      await tx.query('begin');
      try {
        const uitkomst = await fn(tx);
        await vastleggen(verbinding);
        return uitkomst;
      } catch (fout) {
        // A failed rollback means a broken connection: the server rolls back by itself and the first error is the one to tell.
        await tx.query('rollback').catch(() => undefined);
        throw fout;
      }
    });
  }

  /** Reads any number of rows in batches through a cursor, from one snapshot; memory does not grow with the result. */
  async *lees<R>(sql: string, params: unknown[], batch: number): AsyncGenerator<R[]> {
    const verbinding = await this.verbind();
    try {
      const tx = verbonden(verbinding);
      await tx.query('begin read only');
      try {
        await tx.query(`declare lezing no scroll cursor for ${sql}`, params);
        let rijen = await tx.query<R>(`fetch ${batch} from lezing`);
        while (rijen.length > 0) {
          yield rijen;
          rijen = await tx.query<R>(`fetch ${batch} from lezing`);
        }
      } finally {
        await tx.query('rollback').catch(() => undefined);
      }
    } finally {
      verbinding.release();
    }
  }

  private async metVerbinding<T>(fn: (verbinding: PoolClient) => Promise<T>): Promise<T> {
    const verbinding = await this.verbind();
    try {
      return await fn(verbinding);
    } finally {
      verbinding.release();
    }
  }

  /** From TypeORM's pool itself: a runner for each statement takes longer than many a statement. */
  private async verbind(): Promise<PoolClient> {
    const verbinding = await ((this.bron.driver as PostgresDriver).master as Pool).connect();
    const bereik = huidigBereik();
    if (this.isGezegd(verbinding, bereik)) return verbinding;
    try {
      await this.zegBereik(verbinding, bereik);
      return verbinding;
    } catch (fout) {
      verbinding.release();
      throw fout;
    }
  }

  /** A setting of the session, said again only when it changes: callers of one municipality share connections without a word more. */
  private isGezegd(verbinding: PoolClient, bereik: Bereikinstelling): boolean {
    const gezegd = this.gezegd.get(verbinding);
    if (gezegd !== undefined) return gezegd !== null && INSTELLINGEN.every((naam) => gezegd[naam] === bereik[naam]);
    // A connection that dies in use fails its statement, and the pool lets it go; without a listener the process would end.
    verbinding.on('error', () => undefined);
    this.gezegd.set(verbinding, NIEMAND);
    return bereik === NIEMAND;
  }

  private async zegBereik(verbinding: PoolClient, bereik: Bereikinstelling): Promise<void> {
    this.gezegd.set(verbinding, null);
    await verbonden(verbinding).query(ZEG, INSTELLINGEN.map((naam) => bereik[naam]));
    this.gezegd.set(verbinding, bereik);
  }
}

const namen = new Map<string, string>();

/** The name under which a connection keeps a statement: its hash, for PostgreSQL takes no longer one. */
function naamVan(sql: string): string {
  const naam = namen.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32);
  namen.set(sql, naam);
  return naam;
}

/** A connection does one thing at a time: who asks while it is busy waits in line. */
function verbonden(verbinding: PoolClient): Tx {
  let vorige: Promise<unknown> = Promise.resolve();
  const opBeurt = async <T>(doe: () => Promise<T>): Promise<T> => {
    const beurt = vorige.then(doe);
    vorige = beurt.catch(() => undefined);
    try {
      return await beurt;
    } catch (fout) {
      throw DatabaseFout.van(fout);
    }
  };
  return {
    query: async <R>(sql: string, params?: unknown[]) => opBeurt(async () => (await verbinding.query(sql, params)).rows as R[]),
    kopieer: async (doel, stukken) => opBeurt(async () => pipeline(Readable.from(gebundeld(stukken)), verbinding.query(copyFrom(`copy ${doel} from stdin`)))),
  };
}

const BUNDEL = 64 * 1024;

/** Small pieces joined, as bytes: each piece on the wire costs two writes and a message, and a string built of parts would keep them all alive. */
async function* gebundeld(stukken: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let delen: Buffer[] = [];
  let lengte = 0;
  for await (const stuk of stukken) {
    const bytes = Buffer.from(stuk);
    delen.push(bytes);
    lengte += bytes.length;
    if (lengte < BUNDEL) continue;
    yield Buffer.concat(delen, lengte);
    delen = [];
    lengte = 0;
  }
  if (lengte > 0) yield Buffer.concat(delen, lengte);
}

/** PostgreSQL answers `ROLLBACK` to a commit of a transaction in which a statement failed; swallowing that would report work that is not there. */
async function vastleggen(verbinding: PoolClient): Promise<void> {
  let antwoord: string;
  try {
    antwoord = (await verbinding.query('commit')).command;
  } catch (fout) {
    throw DatabaseFout.van(fout);
  }
  if (antwoord !== 'COMMIT') throw new Error('transaction was rolled back: an error inside it was not passed on');
}

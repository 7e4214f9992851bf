import type { DataSourceOptions, MigrationInterface } from 'typeorm';
import { metOpties } from './met-opties.js';
import { pgTypen } from './pg-typen.js';

/** What a process asks of the database. */
export interface DatabaseWens {
  url: string;
  /** Shown in `pg_stat_activity`, e.g. `schakel-worker`. */
  naam: string;
  /** Role that it works under; absent: who connects, as the migrator does. */
  rol?: string;
  /** Largest number of connections of this process. */
  pool: number;
  /** It also does upkeep, under the role for that (`Onderhoudsdatabase`). */
  onderhoud?: boolean;
  migraties?: readonly (new () => MigrationInterface)[];
}

/** The one place where a TypeORM data source is described; no entity, no `synchronize`: SQL is written by hand and migrated forward. */
export function dataSourceOpties(wens: DatabaseWens): DataSourceOptions {
  return {
    type: 'postgres',
    url: wens.rol === undefined ? wens.url : metOpties(wens.url, `-c role=${wens.rol}`),
    applicationName: wens.naam,
    poolSize: wens.pool,
    entities: [],
    migrations: [...(wens.migraties ?? [])],
    migrationsTableName: 'migratie',
    synchronize: false,
    installExtensions: false,
    logging: false,
    // An idle connection that dies is replaced by the pool; the next query tells what is wrong.
    poolErrorHandler: () => undefined,
    extra: { types: pgTypen, keepAlive: true },
  };
}

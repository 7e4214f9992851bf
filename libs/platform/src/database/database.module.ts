import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { dataSourceOpties, type DatabaseWens } from './data-source-opties.js';
import { Database } from './database.js';
import { databaserol } from './databaserol.js';
import { Onderhoudsdatabase } from './onderhoudsdatabase.js';
import { Rolcontrole } from './rolcontrole.js';

const ONDERHOUD = 'onderhoud';
/** Upkeep does one thing at a time, and may be asked for while it does. */
const POOL_ONDERHOUD = 2;

/** Gives every module of a process its `Database`; closes the pool after everything else has stopped. */
@Module({})
export class DatabaseModule {
  static voor(wens: DatabaseWens): DynamicModule {
    const { rol } = wens;
    const bron = (meer: object, eigen: DatabaseWens) => TypeOrmModule.forRoot({ ...dataSourceOpties(eigen), ...meer, retryAttempts: 5, retryDelay: 1000 });
    const onderhoud = wens.onderhoud ? [{ provide: Onderhoudsdatabase, inject: [getDataSourceToken(ONDERHOUD)], useFactory: (van: DataSource) => new Onderhoudsdatabase(van) }] : [];
    return {
      module: DatabaseModule,
      global: true,
      imports: [bron({}, wens), ...(wens.onderhoud ? [bron({ name: ONDERHOUD }, { ...wens, rol: databaserol(ONDERHOUD), pool: POOL_ONDERHOUD })] : [])],
      providers: [Database, ...onderhoud, ...(rol === undefined ? [] : [{ provide: Rolcontrole, inject: [Database], useFactory: (database: Database) => new Rolcontrole(database, rol) }])],
      exports: [Database, ...onderhoud.map(({ provide }) => provide)],
    };
  }
}

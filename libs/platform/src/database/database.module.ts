import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOpties, type DatabaseWens } from './data-source-opties.js';
import { Database } from './database.js';
import { Rolcontrole } from './rolcontrole.js';

/** Gives every module of a process its `Database`; closes the pool after everything else has stopped. */
@Module({})
export class DatabaseModule {
  static voor(wens: DatabaseWens): DynamicModule {
    const { rol } = wens;
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOpties(wens), retryAttempts: 5, retryDelay: 1000 })],
      providers: [Database, ...(rol === undefined ? [] : [{ provide: Rolcontrole, inject: [Database], useFactory: (database: Database) => new Rolcontrole(database, rol) }])],
      exports: [Database],
    };
  }
}

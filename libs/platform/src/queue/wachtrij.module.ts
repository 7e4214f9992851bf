import { type DynamicModule, Module } from '@nestjs/common';
import { Logboek } from '../logging/logboek.js';
import { prepareQueueBackend, type Wachtrijwens } from './wachtrij-backend.js';
import { Wachtrijen } from './wachtrijen.js';

/** Gives every module of a process its `Wachtrijen`, on Redis or on PostgreSQL. */
@Module({})
export class WachtrijModule {
  static voor(wens: Wachtrijwens): DynamicModule {
    return {
      module: WachtrijModule,
      global: true,
      providers: [
        {
          provide: Wachtrijen,
          useFactory: (logboek: Logboek) => new Wachtrijen(prepareQueueBackend(wens), logboek),
          inject: [Logboek],
        },
      ],
      exports: [Wachtrijen],
    };
  }
}

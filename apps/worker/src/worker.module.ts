import { Module } from '@nestjs/common';
import { Herbouw } from '#libs/case-store';
import { ExchangeModule } from '#libs/exchange';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Onderhoud } from './onderhoud.js';
import { WorkerRunner } from './worker.runner.js';

/** The core: links, folds, counts, and rings again for what was not done. */
@Module({ imports: [ExchangeModule], providers: [Herberekenaar, Herbouw, Onderhoud, WorkerRunner] })
export class WorkerModule {}

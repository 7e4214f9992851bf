import { Module } from '@nestjs/common';
import { ExchangeModule } from '#libs/exchange';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { WorkerRunner } from './worker.runner.js';

/** The core: links, folds, counts, and rings again for what was not done. */
@Module({ imports: [ExchangeModule], providers: [Herberekenaar, WorkerRunner] })
export class WorkerModule {}

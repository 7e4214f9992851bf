import { Module } from '@nestjs/common';
import { Herbouw } from '#libs/case-store';
import { ExchangeModule } from '#libs/exchange';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Weger } from './wegen/weger.js';
import { Onderhoud } from './onderhoud.js';
import { WorkerRunner } from './worker.runner.js';

/** The core: links, folds, counts, weighs who waiting lines may be about, and rings again for what was not done. */
@Module({ imports: [ExchangeModule], providers: [Herberekenaar, Herbouw, Onderhoud, Weger, WorkerRunner] })
export class WorkerModule {}

import { Module } from '@nestjs/common';
import { Herbouw, leesTermijnbeleid, Termijnbeleidboek, Termijntaken } from '#libs/case-store';
import { ExchangeModule } from '#libs/exchange';
import { Instellingen } from '#libs/platform';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Weger } from './wegen/weger.js';
import { Onderhoud } from './onderhoud.js';
import { Sleutelronde } from './sleutelronde.js';
import { Termijnronde } from './termijnronde.js';
import { WorkerRunner } from './worker.runner.js';

const beleid = { provide: Termijnbeleidboek, inject: [Instellingen], useFactory: ({ termijnbeleid, gemeenten }: Instellingen) => leesTermijnbeleid(termijnbeleid, gemeenten) };

/** The core: links, folds, counts, weighs who waiting lines may be about, watches deadlines, and rings again for what was not done. */
@Module({ imports: [ExchangeModule], providers: [Herberekenaar, Herbouw, Onderhoud, beleid, Sleutelronde, Termijntaken, Termijnronde, Weger, WorkerRunner] })
export class WorkerModule {}

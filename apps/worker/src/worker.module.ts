import { Module } from '@nestjs/common';
import { Bewaarronde, Herbouw, leesBewaartermijnen, leesTermijnbeleid, Termijnbeleidboek, Termijntaken, Wisser } from '#libs/case-store';
import { ExchangeModule } from '#libs/exchange';
import { Handelingenlog, Instellingen, Onderhoudsdatabase } from '#libs/platform';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Weger } from './wegen/weger.js';
import { Onderhoud } from './onderhoud.js';
import { Rondes } from './rondes.js';
import { Sleutelronde } from './sleutelronde.js';
import { Wisronde } from './wisronde.js';
import { WorkerRunner } from './worker.runner.js';

const beleid = { provide: Termijnbeleidboek, inject: [Instellingen], useFactory: ({ termijnbeleid, gemeenten }: Instellingen) => leesTermijnbeleid(termijnbeleid, gemeenten) };

const bewaren = {
  provide: Bewaarronde, inject: [Onderhoudsdatabase, Wisser, Handelingenlog, Instellingen],
  useFactory: (database: Onderhoudsdatabase, wisser: Wisser, log: Handelingenlog, { bewaartermijnen }: Instellingen) => new Bewaarronde(database, wisser, log, leesBewaartermijnen(bewaartermijnen)),
};

/** The core: links, folds, counts, weighs who waiting lines may be about, watches deadlines, and rings again for what was not done. */
@Module({ imports: [ExchangeModule], providers: [Herberekenaar, Herbouw, Onderhoud, beleid, Sleutelronde, Termijntaken, Weger, Wisser, bewaren, Rondes, Wisronde, WorkerRunner] })
export class WorkerModule {}

import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Termijntaken } from '#libs/case-store';
import { Klok, Logboek, Ronde } from '#libs/platform';
import { Onderhoud } from './onderhoud.js';
import { Sleutelronde } from './sleutelronde.js';
import { Wisronde } from './wisronde.js';

/** What the worker does of its own accord, and how often. */
@Injectable()
export class Rondes implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rondes: readonly Ronde[];

  constructor(onderhoud: Onderhoud, termijnen: Termijntaken, wissen: Wisronde, sleutels: Sleutelronde, klok: Klok, logboek: Logboek) {
    this.rondes = [
      { naam: 'onderhoud', elkeMs: 5_000, doe: async () => onderhoud.ronde() },
      { naam: 'termijnronde', elkeMs: 10_000, doe: async () => termijnen.werkBij(klok.vandaag()) },
      { naam: 'wisronde', elkeMs: 10_000, doe: async () => wissen.ronde() },
      { naam: 'sleutelronde', elkeMs: 15_000, doe: async (stop: AbortSignal) => sleutels.ronde(stop) },
    ].map((wens) => new Ronde(wens, logboek));
  }

  onApplicationBootstrap(): void {
    for (const ronde of this.rondes) ronde.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.rondes.map(async (ronde) => ronde.stop()));
  }
}

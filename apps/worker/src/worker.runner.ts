import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Veger } from '#libs/exchange';
import { Logboek, Ronde, Wachtrijen } from '#libs/platform';
import { Herberekenaar } from './herbereken/herberekenaar.js';
import { Weger } from './wegen/weger.js';

const VEEG_MS = 2_000;

/** What this process listens to, and what it rings again for. */
@Injectable()
export class WorkerRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly vegen: Ronde;

  constructor(
    private readonly wachtrijen: Wachtrijen,
    private readonly herberekenaar: Herberekenaar,
    private readonly weger: Weger,
    veger: Veger,
    logboek: Logboek,
  ) {
    this.vegen = new Ronde({ naam: 'veger', elkeMs: VEEG_MS, doe: async () => veger.veeg() }, logboek);
  }

  onApplicationBootstrap(): void {
    this.wachtrijen.verwerk('zaak.herbereken', (id) => this.herberekenaar.herbereken(id));
    this.wachtrijen.verwerk('zaak.wegen', (id) => this.weger.weeg(id));
    this.vegen.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.vegen.stop();
  }
}

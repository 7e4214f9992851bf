import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Register } from '#libs/exchange';
import { Wachtrijen } from '#libs/platform';
import { Leverklok } from './leverklok.js';
import { Uitgaandwerk } from './uitgaandwerk.js';
import { VoorstelRunner } from './voorstel.runner.js';

/** What goes out: per partner a queue, and the schedule by which is looked what is owed and what the cases ask to leave. */
@Injectable()
export class UitgaandRunner implements OnApplicationBootstrap {
  constructor(
    private readonly register: Register,
    private readonly wachtrijen: Wachtrijen,
    private readonly werk: Uitgaandwerk,
    private readonly leverklok: Leverklok,
    private readonly voorstellen: VoorstelRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { partner, rooster, opmaak = [], voorstel = [] } of this.register.manifesten) {
      if (opmaak.length + voorstel.length === 0) continue;
      const wachtrij = `${partner}.uit`;
      this.wachtrijen.verwerk(wachtrij, (id) => this.werk.doe(id));
      if (opmaak.length > 0) await this.wachtrijen.rooster(wachtrij, 'leverklok', rooster, () => this.leverklok.kijk(partner));
      if (voorstel.length > 0) await this.wachtrijen.rooster(wachtrij, 'voorstellen', rooster, () => this.voorstellen.kijk());
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ZaakLezer } from '#libs/case-store';
import { Opmaakwerk, Opmaken, Register } from '#libs/exchange';
import { Wachtrijen } from '#libs/platform';
import { Opmakers } from './opmakers.js';
import { vooruit } from './vooruit.js';

/** Makes the files that were asked for, from the cases: per partner a queue, and the schedule that is the net under it. */
@Injectable()
export class OpmaakRunner implements OnApplicationBootstrap {
  constructor(
    private readonly register: Register,
    private readonly wachtrijen: Wachtrijen,
    private readonly opmaken: Opmaken,
    private readonly werk: Opmaakwerk,
    private readonly opmakers: Opmakers,
    private readonly zaken: ZaakLezer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { partner, rooster, opmaak = [] } of this.register.manifesten) {
      if (opmaak.length === 0) continue;
      const wachtrij = `${partner}.uit`;
      this.wachtrijen.verwerk(wachtrij, (id) => this.doe(id));
      await this.wachtrijen.rooster(wachtrij, 'net', rooster, () => this.opmaken.bel(partner));
    }
  }

  /** Makes the file of one request. */
  async doe(id: number): Promise<void> {
    await this.werk.doe(id, ({ partner, uitwisseling, vraag }) =>
      this.opmakers.van(partner, uitwisseling)(vraag, vooruit(this.zaken.alle({ gemeenten: [vraag.gemeente] }))),
    );
  }
}

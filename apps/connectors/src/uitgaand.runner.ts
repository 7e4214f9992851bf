import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bezorger, Opdrachten, Register } from '#libs/exchange';
import { Wachtrijen } from '#libs/platform';
import { Opmaakloop } from './opmaakloop.js';

/** What goes out: per partner a queue, on which files are made from the cases and deliveries leave. */
@Injectable()
export class UitgaandRunner implements OnApplicationBootstrap {
  constructor(
    private readonly register: Register,
    private readonly wachtrijen: Wachtrijen,
    private readonly opdrachten: Opdrachten,
    private readonly opmaakloop: Opmaakloop,
    private readonly bezorger: Bezorger,
  ) {}

  onApplicationBootstrap(): void {
    for (const { partner, opmaak = [] } of this.register.manifesten) {
      if (opmaak.length > 0) this.wachtrijen.verwerk(`${partner}.uit`, (id) => this.doe(id));
    }
  }

  /** Does the order that a partner's queue rang for. */
  async doe(id: number): Promise<void> {
    const soort = await this.opdrachten.soort(id);
    if (soort === 'leveren') await this.bezorger.doe(id);
    else if (soort === 'opmaken') await this.opmaakloop.doe(id);
    else throw new Error(`a partner's queue got an order of another kind`);
  }
}

import { Injectable } from '@nestjs/common';
import { Bezorger, Opdrachten } from '#libs/exchange';
import { Opmaakloop } from './opmaakloop.js';
import { VoorstelRunner } from './voorstel.runner.js';

/** The work for which a partner's outbound queue rings: making a file, preparing what was approved, or one attempt to deliver. */
@Injectable()
export class Uitgaandwerk {
  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly opmaakloop: Opmaakloop,
    private readonly voorstellen: VoorstelRunner,
    private readonly bezorger: Bezorger,
  ) {}

  /** Does the order of this number. */
  async doe(id: number): Promise<void> {
    const soort = await this.opdrachten.soort(id);
    switch (soort) {
      case 'leveren':
        return this.bezorger.doe(id);
      case 'opmaken':
        return this.opmaakloop.doe(id);
      case 'bereiden':
        return this.voorstellen.doe(id);
      default:
        throw new Error(`a partner's queue got an order of another kind`);
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Handelingenlog } from './handelingenlog.js';

/** Notes that a process opened the master key, before it does anything with it for others. */
@Injectable()
export class Sleutelgebruik implements OnApplicationBootstrap {
  constructor(
    private readonly log: Handelingenlog,
    private readonly proces: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.log.schrijf([{ soort: 'sleutelgebruik', wie: this.proces, inhoud: { wat: 'start' } }]);
  }
}

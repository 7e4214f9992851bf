import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Sleutelbos } from '../security/sleutelbos.js';
import { Handelingenlog } from './handelingenlog.js';

/** Notes that a process opened the master key, and which data keys it made, before it does anything with them for others. */
@Injectable()
export class Sleutelgebruik implements OnApplicationBootstrap {
  constructor(
    private readonly log: Handelingenlog,
    private readonly bos: Sleutelbos,
    private readonly proces: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const wat = [{ wat: 'start' }, ...this.bos.gemaakt.map((sleutel) => ({ wat: 'gemaakt', sleutel }))];
    await this.log.schrijf(wat.map((inhoud) => ({ soort: 'sleutelgebruik', wie: this.proces, inhoud })));
  }
}

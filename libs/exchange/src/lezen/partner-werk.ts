import { Injectable } from '@nestjs/common';
import { Instellingen } from '#libs/platform';
import { Herroeper } from '../herroepen/herroeper.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { Lezer } from './lezer.js';

/** The work that only a process that knows the partner can do: reading its files, deciding which of them count, and cutting a person out of an original. */
@Injectable()
export class PartnerWerk {
  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly lezer: Lezer,
    private readonly herroeper: Herroeper,
    private readonly instellingen: Instellingen,
  ) {}

  /** Does the order that a partner's queue rang for. */
  async doe(opdrachtId: number): Promise<void> {
    await this.opdrachten.voerUit(opdrachtId, async (tx, opdracht) => {
      if (opdracht.soort === 'lezen') return this.lezer.lees(tx, opdracht, this.instellingen.gemeenten);
      if (opdracht.soort === 'herzien') return this.lezer.herzie(tx, opdracht);
      if (opdracht.soort === 'herstel-zoeken') await this.lezer.zoekHerstel(tx, opdracht, this.instellingen.gemeenten);
      else if (opdracht.soort === 'herroepen') await this.herroeper.herroep(tx, opdracht);
      else throw new Error(`a partner's queue got an order of another kind`);
      return [];
    });
  }
}

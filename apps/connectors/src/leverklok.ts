import { Injectable } from '@nestjs/common';
import { leesLeveringsafspraken } from '#libs/connector-kit';
import { Leverkalender } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';
import { watTeLeveren } from './wat-te-leveren.js';

/** Keeps the clock of what the hub owes its partners by their agreements. */
@Injectable()
export class Leverklok {
  private readonly afspraken = leesLeveringsafspraken();

  constructor(
    private readonly kalender: Leverkalender,
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
  ) {}

  async kijk(partner: string): Promise<void> {
    const verschuldigd = watTeLeveren(this.afspraken, this.instellingen.gemeenten, this.klok.vandaag());
    await this.kalender.werkBij(verschuldigd.filter((levering) => levering.partner === partner));
  }
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ZaakPersoon } from '#libs/case-model';
import { Inbox, type Ontvangen } from '#libs/exchange';
import { Klok } from '#libs/platform';
import { besluitbestand, type TeNemenBesluit } from './besluitbestand.js';

/** Who decides, for which municipality, and about whom: null for a decision about a file or a task. */
export interface Besluitnemer {
  medewerker: string;
  gemeentecode: string;
  persoon: Pick<ZaakPersoon, 'bsn' | 'vNummer'> | null;
}

/** A decision that was recorded: its kenmerk, by which it can be taken back, and the message that it became. */
export interface Vastgelegd extends Ontvangen {
  kenmerk: string;
}

/** Records decisions of people: each is a message, and goes the way of every file. */
@Injectable()
export class Besluiten {
  constructor(
    private readonly inbox: Inbox,
    private readonly klok: Klok,
  ) {}

  async leg(besluit: TeNemenBesluit, { medewerker, gemeentecode, persoon }: Besluitnemer): Promise<Vastgelegd> {
    const kenmerk = randomUUID();
    const nummers = persoon && { ...(persoon.bsn === null ? {} : { bsn: persoon.bsn }), ...(persoon.vNummer === null ? {} : { vNummer: persoon.vNummer }) };
    const { naam, inhoud } = besluitbestand(besluit, { persoon: nummers, gemeentecode, medewerker, nu: this.klok.nu(), kenmerk, versie: 1 });
    return { kenmerk, ...(await this.inbox.ontvang({ partner: 'regie', naam, stroom: Readable.from([inhoud]) })) };
  }
}

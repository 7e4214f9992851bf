import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Persoonsdeel, ZaakPersoon } from '#libs/case-model';
import { type Besluitbeeld, Inbox, type Ontvangen } from '#libs/exchange';
import { Instellingen, Klok } from '#libs/platform';
import { besluitbestand, type Besluitcontext, type TeNemenBesluit } from './besluitbestand.js';

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
    private readonly instellingen: Instellingen,
  ) {}

  async leg(besluit: TeNemenBesluit, { medewerker, gemeentecode, persoon }: Besluitnemer): Promise<Vastgelegd> {
    return this.stuur(besluit, { medewerker, gemeentecode, persoon: persoon && zonderNull(persoon), kenmerk: randomUUID(), versie: 1 });
  }

  /** Whose a decision about no person is: of who decides, where this hub serves that municipality. */
  gemeenteVan({ gemeenten }: { gemeenten: readonly string[] }): string {
    const eigen = gemeenten.find((code) => this.instellingen.gemeenten.includes(code)) ?? this.instellingen.gemeenten[0];
    if (eigen === undefined) throw new Error('this hub serves no municipality');
    return eigen;
  }

  /** Takes a decision back, as a later version of it about whom it was about. */
  async herroep({ melding: { kenmerk, gemeentecode }, persoon, volgende }: Besluitbeeld, medewerker: string): Promise<Vastgelegd> {
    return this.stuur({ soort: 'herroep' }, { medewerker, gemeentecode, persoon, kenmerk, versie: volgende });
  }

  private async stuur(besluit: TeNemenBesluit, context: Omit<Besluitcontext, 'nu'>): Promise<Vastgelegd> {
    const { naam, inhoud } = besluitbestand(besluit, { ...context, nu: this.klok.nu() });
    return { kenmerk: context.kenmerk, ...(await this.inbox.ontvang({ partner: 'regie', naam, stroom: Readable.from([inhoud]) })) };
  }
}

function zonderNull({ bsn, vNummer }: Pick<ZaakPersoon, 'bsn' | 'vNummer'>): Pick<Persoonsdeel, 'bsn' | 'vNummer'> {
  return { ...(bsn === null ? {} : { bsn }), ...(vNummer === null ? {} : { vNummer }) };
}

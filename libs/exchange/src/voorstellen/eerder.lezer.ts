import { Injectable } from '@nestjs/common';
import type { EerderVoorstel } from '#libs/connector-kit';
import { Database, Kluis } from '#libs/platform';
import { leesEerder } from './lees-eerder.js';

/** Reads what was proposed and left for one case. */
@Injectable()
export class EerderLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** To one partner, by exchange, oldest first; without what lapsed. */
  async van(zaak: string, partner: string): Promise<Record<string, EerderVoorstel[]>> {
    const perUitwisseling: Record<string, EerderVoorstel[]> = {};
    for (const { uitwisseling, voorstel } of await leesEerder(this.database, this.kluis, { partner, zaken: [zaak] })) {
      perUitwisseling[uitwisseling] = [...(perUitwisseling[uitwisseling] ?? []), voorstel];
    }
    return perUitwisseling;
  }
}

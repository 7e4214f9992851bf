import { Injectable, NotFoundException } from '@nestjs/common';
import { ZaakLezer, type Zaakbeeld } from '#libs/case-store';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';
import type { Gebruiker } from '../toegang/gebruiker.js';
import { momentVan } from './moment-van.js';
import type { MomentRequest } from './moment.request.js';

/** The way to one case: within the caller's municipalities, and in the processing log by the same statement. */
@Injectable()
export class Zaakinzage {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly inzage: Inzage,
  ) {}

  /** Null for a case that is not there or of another municipality. */
  async vind(id: string, { gemeenten }: Gebruiker, { bekendOp }: MomentRequest = {}): Promise<Zaakbeeld | null> {
    return this.zaken.vind(id, { gemeenten, ...momentVan(bekendOp) }, this.inzage.bron(alsZaak(id)));
  }

  /** Throws 404 for what `vind` does not find. */
  async vindOfFaal(id: string, wie: Gebruiker, moment: MomentRequest = {}): Promise<Zaakbeeld> {
    const zaak = await this.vind(id, wie, moment);
    if (!zaak) throw new NotFoundException();
    return zaak;
  }
}

import { Injectable } from '@nestjs/common';
import type { Bemiddelaar } from '#libs/case-model';
import type { Zaakbeeld } from '#libs/case-store';
import { bemiddelketen, type Bemiddelketen, BEMIDDELWIJZEN } from '#libs/connector-kit';
import { EerderLezer } from '#libs/exchange';

export const BEMIDDELAARS: readonly Bemiddelaar[] = ['avedan', 'wsp'];

/** How mediation of a case stands with each partner, judged as what leaves is. */
@Injectable()
export class Bemiddelverloop {
  constructor(private readonly eerder: EerderLezer) {}

  async van(zaak: Zaakbeeld, bemiddelaar: Bemiddelaar, peildatum: string): Promise<Bemiddelketen> {
    const wijze = BEMIDDELWIJZEN[bemiddelaar];
    const { [wijze.aanbod]: eerder = [], ...ernaast } = await this.eerder.van(zaak.id, bemiddelaar);
    return bemiddelketen({ blik: zaak, eerder, ernaast, pseudoniem: '', peildatum }, wijze, wijze.aanbod);
  }
}

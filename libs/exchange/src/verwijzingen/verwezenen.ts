import { Injectable } from '@nestjs/common';
import { leesRecordverwijzing, type Recordpersoon, type Verwijzingkolom } from '#libs/connector-kit';
import { Recordpersonen } from '../opmaak/recordpersonen.js';
import { Verwijzingen } from './verwijzingen.js';

/** The numbers of whom a reference names; null when it may name several. */
export type Gevonden = Recordpersoon | null;

/** Whom a partner's references name, whatever it is that they refer to. */
@Injectable()
export class Verwezenen {
  constructor(
    private readonly verwijzingen: Verwijzingen,
    private readonly records: Recordpersonen,
  ) {}

  /**
   * Whom these references in a message that came at this moment name, in one query; one that names nobody is not in the answer.
   * A record is one of the newest file that was sent before the message came.
   */
  async zoek({ partner, ontvangen }: { partner: string; ontvangen: Date }, kolom: Verwijzingkolom, namen: readonly string[]): Promise<ReadonlyMap<string, Gevonden>> {
    if (kolom.naar === 'verwijzing') return this.verwijzingen.zoek(partner, namen);
    const gevonden = await this.records.zoek({ partner, uitwisseling: kolom.uitwisseling, tot: ontvangen }, namen.map(leesRecordverwijzing));
    return new Map(namen.flatMap((naam, i): [string, Gevonden][] => (gevonden[i] === undefined ? [] : [[naam, gevonden[i]]])));
  }
}

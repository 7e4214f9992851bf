import { GoneException, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Readable as Stroom } from 'node:stream';
import { type Betrokkene, type OpmaakbevindingRij, Opmaken, Originelen, Recordpersonen } from '#libs/exchange';
import { metDitBereik } from '#libs/platform';
import { Inzage } from '../logboek/inzage.js';
import { alsZaak } from '../logboek/inzagesessie.js';

/** What a made file says of people: who sees it stands in the processing log first. */
@Injectable()
export class Bestandsinzage {
  constructor(
    private readonly opmaken: Opmaken,
    private readonly originelen: Originelen,
    private readonly recordpersonen: Recordpersonen,
    private readonly inzage: Inzage,
  ) {}

  /** The file itself; 410 when it was erased. Nothing of it is read before everybody in it is logged; a file of counts alone is about nobody. */
  async inhoud(opmaak: number, origineel: number): Promise<Readable> {
    if (await this.originelen.isGewist(origineel)) throw new GoneException();
    for await (const _ of this.inzage.porties(this.recordpersonen.van(opmaak), ({ bsn, vNummer }) => opNummer(bsn, vNummer))) continue;
    return Stroom.from(metDitBereik(this.originelen.open(origineel)));
  }

  /** A page of findings on cases, one more than `aantal` where more follow. */
  async bevindingen(opmaak: number, na: number, aantal: number): Promise<OpmaakbevindingRij[]> {
    const rijen = await this.opmaken.bevindingen(opmaak, na, aantal + 1);
    await this.inzage.meld(rijen.slice(0, aantal).map(({ zaak }) => alsZaak(zaak)));
    return rijen;
  }
}

function opNummer(bsn: string | undefined, vNummer: string | undefined): Betrokkene[] {
  if (bsn !== undefined) return [{ soort: 'bsn', kenmerk: bsn }];
  return vNummer === undefined ? [] : [{ soort: 'vnr', kenmerk: vNummer }];
}

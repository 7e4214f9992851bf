import { Injectable } from '@nestjs/common';
import { ZaakLezer } from '#libs/case-store';
import { Opmaakwerk } from '#libs/exchange';
import { Opmakers } from './opmakers.js';
import { vooruit } from './vooruit.js';

/** Makes requested files from the cases, with the maker of their exchange. */
@Injectable()
export class Opmaakloop {
  constructor(
    private readonly werk: Opmaakwerk,
    private readonly opmakers: Opmakers,
    private readonly zaken: ZaakLezer,
  ) {}

  /** Does an `opmaken` order. */
  async doe(opdracht: number): Promise<void> {
    await this.werk.doe(opdracht, ({ partner, uitwisseling, vraag, bekendOp }) =>
      this.opmakers.van(partner, uitwisseling)(vraag, vooruit(this.zaken.alle({ gemeenten: [vraag.gemeente], bekendOp }))),
    );
  }
}

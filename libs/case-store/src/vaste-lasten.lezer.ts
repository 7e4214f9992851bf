import { Injectable } from '@nestjs/common';
import type { VasteLasten, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { leesRegeldelen } from './regeldelen.js';

/** Reads households' fixed costs with accounts and creditors. */
@Injectable()
export class VasteLastenLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** By case id; a case of which no fixed costs are known is absent. */
  async van(zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[]): Promise<Map<string, VasteLasten>> {
    return leesRegeldelen({ database: this.database, kluis: this.kluis }, zaken, 'vasteLasten');
  }
}

import { Injectable } from '@nestjs/common';
import type { Bemiddelingsprofiel, ZaakStand } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { leesRegeldelen } from './regeldelen.js';

/** Reads what a coach knows of people for whom a place is sought: it lies sealed in the line that the case points at, and nowhere else. */
@Injectable()
export class BemiddelingsprofielLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** By case id; a case without a profile, or of which it was withdrawn, is absent. */
  async van(zaken: readonly { id: string; stand: Pick<ZaakStand, 'herkomst'> }[]): Promise<Map<string, Bemiddelingsprofiel>> {
    return leesRegeldelen({ database: this.database, kluis: this.kluis }, zaken, 'bemiddeling');
  }
}

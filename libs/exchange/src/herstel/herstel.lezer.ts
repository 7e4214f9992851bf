import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Herstelvoorstel } from './herstelvoorstel.js';

/** Reads which other headings were found for a message. */
@Injectable()
export class HerstelLezer {
  constructor(private readonly database: Database) {}

  /** The likeliest first; none when nothing was found. */
  async van(bericht: number): Promise<Herstelvoorstel[]> {
    const [rij] = await this.database.query<{ voorstellen: Herstelvoorstel[] }>('select voorstellen from exchange.herstel where bericht_id = $1', [bericht]);
    return rij?.voorstellen ?? [];
  }
}

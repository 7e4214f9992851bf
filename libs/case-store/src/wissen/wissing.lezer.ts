import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Wislevering, Wissing } from './wissing.js';

const LIJST = `
  select id, gemeente, reden, door, op, bewijs, klaar from exchange.wissing where gemeente = any($1) and ($2::bigint is null or id < $2) order by id desc limit $3`;
const LEVERINGEN = `
  select distinct w.id as wissing, l.id as levering, l.partner, l.uitwisseling, l.grondslag ->> 'soort' as soort, l.aangemaakt as op, l.sha256, l.stand
    from exchange.wissing w join exchange.leveritem i on i.zaak_id = w.zaak_id join exchange.levering l on l.id = i.levering_id where w.id = any($1) and l.aangemaakt <= coalesce(w.klaar, now()) order by l.id`;

/** Reads what was erased: never of whom. */
@Injectable()
export class WissingLezer {
  constructor(private readonly database: Database) {}

  /** Erasures in these municipalities, the newest first. */
  async lijst(gemeenten: readonly string[], aantal: number, voor?: number): Promise<Wissing[]> {
    const rijen = await this.database.query<Omit<Wissing, 'leveringen'>>(LIJST, [gemeenten, voor ?? null, aantal]);
    const leveringen = await this.database.query<Wislevering & { wissing: number }>(LEVERINGEN, [rijen.map(({ id }) => id)]);
    return rijen.map((rij) => ({ ...rij, leveringen: leveringen.filter(({ wissing }) => wissing === rij.id).map(({ wissing: _, ...levering }) => levering) }));
  }
}

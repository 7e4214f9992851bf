import { Injectable } from '@nestjs/common';
import type { Persoonsdeel } from '#libs/case-model';
import { Database, Kluis, type Tx } from '#libs/platform';

/** The numbers of the person that a reference stands for. */
export type Verwezene = Pick<Persoonsdeel, 'bsn' | 'vNummer'>;

/**
 * The references that the hub gave its partners: each stands for one person towards one partner and means nothing to another.
 * Only the person's numbers are kept, sealed; whether there is a case under them is decided when a line is linked, so that a reference
 * of somebody who was withdrawn brings nothing back.
 */
@Injectable()
export class Verwijzingen {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /**
   * Gives a partner a reference (lower case) for a person, with at least one number. Given before it stays as it was: a reference is never
   * given to somebody else.
   */
  async geef(tx: Tx, partner: string, verwijzing: string, persoon: Verwezene): Promise<void> {
    const { bsn, vNummer } = persoon;
    if (bsn === undefined && vNummer === undefined) throw new Error('a reference needs a number of its person');
    await tx.query(
      'insert into exchange.verwijzing (partner, verwijzing, persoon) values ($1, $2, $3) on conflict (partner, verwijzing) do nothing',
      [partner, verwijzing, this.kluis.verzegel(JSON.stringify({ bsn, vNummer }), context(partner, verwijzing))],
    );
  }

  /** Whom these references of one partner stand for, in one query; one that the hub never gave this partner is not in the answer. */
  async zoek(partner: string, verwijzingen: readonly string[]): Promise<Map<string, Verwezene>> {
    if (verwijzingen.length === 0) return new Map();
    const rijen = await this.database.query<{ verwijzing: string; persoon: Buffer }>(
      'select verwijzing, persoon from exchange.verwijzing where partner = $1 and verwijzing = any($2)',
      [partner, verwijzingen],
    );
    return new Map(rijen.map(({ verwijzing, persoon }) => [verwijzing, JSON.parse(this.kluis.ontzegel(persoon, context(partner, verwijzing)).toString()) as Verwezene]));
  }
}

/** What a reference's ciphertext is bound to. */
function context(partner: string, verwijzing: string): string {
  return `verwijzing/${partner}/${verwijzing}`;
}

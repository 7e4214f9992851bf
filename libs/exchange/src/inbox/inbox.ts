import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { Originelen, type Verzegeld } from './originelen.js';

/** A file on its way in. `naam` is kept as the sender wrote it and never used as a path. */
export interface Aanlevering {
  partner: string;
  naam: string;
  stroom: AsyncIterable<Buffer>;
}

export interface Ontvangen {
  id: number;
  status: 'ontvangen' | 'al-ontvangen';
}

/** The one door in: drop folder and upload both come here. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly originelen: Originelen,
    private readonly opdrachten: Opdrachten,
  ) {}

  /**
   * Seals the bytes and registers the message with the order to read it, in one transaction; then rings. The same bytes under the same
   * name again leave no write but the receipt, which points at the first (partners.md, Same again).
   */
  async ontvang(aanlevering: Aanlevering): Promise<Ontvangen> {
    const naam = aanlevering.naam.slice(0, 255);
    const { ontvangen, opdracht } = await this.database.run(async (tx) => {
      await tx.query('savepoint verzegelen');
      const origineel = await this.originelen.verzegel(tx, aanlevering.stroom);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${aanlevering.partner}/${naam}/${origineel.sha256}`]);
      const eerste = await zoekEerste(tx, aanlevering.partner, naam, origineel.sha256);
      if (eerste !== undefined) {
        await tx.query('rollback to savepoint verzegelen');
        return { ontvangen: await registreerHerhaling(tx, { partner: aanlevering.partner, naam }, origineel, eerste), opdracht: null };
      }
      const id = await registreer(tx, { partner: aanlevering.partner, naam }, origineel);
      return { ontvangen: { id, status: 'ontvangen' as const }, opdracht: await this.opdrachten.maak(tx, { soort: 'lezen', wachtrij: `${aanlevering.partner}.in`, onderwerp: id }) };
    });
    if (opdracht !== null) await this.opdrachten.bel([opdracht]);
    return ontvangen;
  }
}

interface Afzender {
  partner: string;
  naam: string;
}

async function zoekEerste(tx: Tx, partner: string, naam: string, sha256: string): Promise<number | undefined> {
  const [rij] = await tx.query<{ id: number }>(
    `select id from exchange.bericht where partner = $1 and naam = $2 and sha256 = $3 and status not in ('al-ontvangen', 'geweigerd') and not teruggedraaid
     order by herstel_van nulls first limit 1`,
    [partner, naam, sha256],
  );
  return rij?.id;
}

async function registreer(tx: Tx, { partner, naam }: Afzender, origineel: Verzegeld): Promise<number> {
  const [rij] = await tx.query<{ id: number }>(
    `insert into exchange.bericht (partner, naam, sha256, grootte, origineel_id, status) values ($1, $2, $3, $4, $5, 'ontvangen') returning id`,
    [partner, naam, origineel.sha256, origineel.grootte, origineel.id],
  );
  if (!rij) throw new Error('bericht kreeg geen id');
  return rij.id;
}

async function registreerHerhaling(tx: Tx, { partner, naam }: Afzender, origineel: Verzegeld, eerste: number): Promise<Ontvangen> {
  const [rij] = await tx.query<{ id: number }>(
    `insert into exchange.bericht (partner, naam, sha256, grootte, status, eerste_id, gereed, bewijs)
     values ($1, $2, $3, $4, 'al-ontvangen', $5, now(), jsonb_build_object('status', 'al-ontvangen', 'opgemaakt', now(), 'bevindingen', '[]'::jsonb)) returning id`,
    [partner, naam, origineel.sha256, origineel.grootte, eerste],
  );
  if (!rij) throw new Error('bericht kreeg geen id');
  return { id: rij.id, status: 'al-ontvangen' };
}

import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** A delivery in which something of a case went out. */
export interface Spoorlevering {
  id: number;
  partner: string;
  uitwisseling: string;
  bestand: string;
  aangemaakt: Date;
  uitkomst: 'open' | 'bevestigd' | 'geweigerd' | 'vervallen';
}

/** How one line ended, and where what it became part of went. */
export interface Regelspoor {
  einde: 'verwerkt' | 'wacht' | 'afgekeurd' | 'dubbel' | 'buitenBereik' | 'open';
  /** On what ground it is linked; null when it is not. */
  grond: string | null;
  /** It counts in its case: it was not replaced, withdrawn or unlinked. */
  telt: boolean;
  leveringen: Spoorlevering[];
}

/** A line from which a delivery was made. */
export interface Herkomstregel {
  bericht: number;
  partner: string;
  bestand: string;
  regel: number;
  telt: boolean;
}

/** Follows a line from its file to what went out, and back; never what it says. */
@Injectable()
export class RegelspoorLezer {
  constructor(private readonly database: Database) {}

  /** The way of one line; undefined when the message has no such line. */
  async vooruit(bericht: number, regel: number): Promise<Regelspoor | undefined> {
    const [rij] = await this.database.query<Omit<Regelspoor, 'leveringen'>>(
      `select coalesce(k.stand, r.eind) as einde, k.grond, coalesce(k.actief and not k.ingetrokken and k.stand = 'verwerkt', false) as telt
         from exchange.regel r left join zaak.regelstand k using (bericht_id, regel) where r.bericht_id = $1 and r.regel = $2::bigint`,
      [bericht, regel],
    );
    return rij && { ...rij, leveringen: await this.leveringen(bericht, regel) };
  }

  /** The lines of the cases that a delivery has an item about, the oldest first, at most `aantal`; and those cases. */
  async terug(levering: number, aantal: number): Promise<{ zaken: string[]; regels: Herkomstregel[] }> {
    const zaken = await this.database.query<{ id: string }>('select distinct zaak_id as id from exchange.leveritem where levering_id = $1 and zaak_id is not null order by 1', [levering]);
    const regels = await this.database.query<Herkomstregel>(
      `select distinct k.bericht_id as bericht, b.partner, b.naam as bestand, k.regel, k.telt
         from exchange.regellevering k join exchange.bericht b on b.id = k.bericht_id where k.levering_id = $1 order by 1, k.regel limit $2`,
      [levering, aantal],
    );
    return { zaken: zaken.map(({ id }) => id), regels };
  }

  private async leveringen(bericht: number, regel: number): Promise<Spoorlevering[]> {
    return this.database.query<Spoorlevering>(
      `select l.id, l.partner, l.uitwisseling, l.naam as bestand, l.aangemaakt, k.uitkomst
         from exchange.regellevering k join exchange.levering l on l.id = k.levering_id where k.bericht_id = $1 and k.regel = $2 order by l.id, k.volgnr`,
      [bericht, regel],
    );
  }
}

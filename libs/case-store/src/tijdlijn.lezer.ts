import { Injectable } from '@nestjs/common';
import type { Melding } from '#libs/case-model';
import { Database } from '#libs/platform';

/** One line that is linked to a case, and where it stands. */
export interface Tijdlijnregel {
  bericht: number;
  regel: number;
  partner: string;
  bestand: string;
  ontvangen: Date;
  /** Ground of the link, e.g. `bsn`. */
  grond: string | null;
  /** `dubbel`: an earlier line already said exactly this. */
  stand: 'verwerkt' | 'wacht' | 'dubbel';
  /** False when a newer version, a supplement or a withdrawal took the line's place. */
  actief: boolean;
  melding: Melding;
}

/** Reads what partners said about one case, line by line; never the sealed part of a line. */
@Injectable()
export class TijdlijnLezer {
  constructor(private readonly database: Database) {}

  async van(zaak: string): Promise<Tijdlijnregel[]> {
    return this.database.query<Tijdlijnregel>(
      `select k.bericht_id as bericht, k.regel, b.partner, b.naam as bestand, b.ontvangen, k.grond, k.stand,
              k.actief and not k.ingetrokken as actief, r.melding
         from zaak.koppeling k
         join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel
         join exchange.bericht b on b.id = k.bericht_id
        where k.zaak_id = $1 and r.melding is not null
        order by k.bericht_id, k.regel`,
      [zaak],
    );
  }
}

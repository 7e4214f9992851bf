import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Taakoverzicht } from './status.lezer.js';

/** A task that a line about one case brought. */
export interface Zaaktaak extends Taakoverzicht {
  bericht: number;
  regel: number;
}

/** Reads the tasks of a case: those of the lines that are linked to it now and count. */
@Injectable()
export class TaakLezer {
  constructor(private readonly database: Database) {}

  /** The open ones, at most `aantal`, the first to be done first. */
  async vanZaak(zaak: string, aantal: number): Promise<Zaaktaak[]> {
    return this.database.query(
      `select t.id, t.soort, t.partner, t.bericht_id as bericht, t.regel, t.omschrijving, to_char(t.uiterlijk, 'YYYY-MM-DD') as uiterlijk
         from zaak.koppeling k join exchange.taak t on t.bericht_id = k.bericht_id and t.regel = k.regel
        where k.zaak_id = $1 and k.stand = 'verwerkt' and t.gesloten is null order by t.uiterlijk, t.id limit $2`,
      [zaak, aantal],
    );
  }
}

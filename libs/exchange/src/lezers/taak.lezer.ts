import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Taakoverzicht } from './status.lezer.js';

/** A task about one case; `bericht` and `regel` when a line brought it, `levering` when a delivery did. */
export interface Zaaktaak extends Taakoverzicht {
  regel: number | null;
  levering: number | null;
}

/** Reads the tasks of a case: of the lines that are linked to it now and count, of its deliveries, and of what keeps something from leaving. */
@Injectable()
export class TaakLezer {
  constructor(private readonly database: Database) {}

  /** The open ones, at most `aantal`, the first to be done first. */
  async vanZaak(zaak: string, aantal: number): Promise<Zaaktaak[]> {
    return this.database.query(
      `select t.id, t.soort, t.partner, t.bericht_id as bericht, t.regel, t.levering_id as levering, t.omschrijving, to_char(t.uiterlijk, 'YYYY-MM-DD') as uiterlijk
         from exchange.taak t
        where t.gesloten is null and t.afgehandeld is null and t.id in (
          select t.id from zaak.koppeling k join exchange.taak t on t.bericht_id = k.bericht_id and t.regel = k.regel where k.zaak_id = $1 and k.stand = 'verwerkt'
          union all select id from exchange.taak where zaak_id = $1
          union all select t.id from exchange.leveritem i join exchange.taak t on t.levering_id = i.levering_id where i.zaak_id = $1)
        order by t.uiterlijk, t.id limit $2`,
      [zaak, aantal],
    );
  }
}

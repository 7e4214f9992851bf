import { Injectable } from '@nestjs/common';
import { Database, Klok } from '#libs/platform';

/** Who does which piece of work. It decides nothing: it only says whose turn it is. */
@Injectable()
export class Toewijzingen {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {}

  /** Gives work to somebody, by the subject of the token; null gives it back to all. */
  async wijsToe(taak: string, aan: string | null, door: string): Promise<void> {
    if (aan === null) await this.database.query('delete from exchange.toewijzing where taak = $1', [taak]);
    else {
      await this.database.query(
        'insert into exchange.toewijzing (taak, aan, door, op) values ($1, $2, $3, $4) on conflict (taak) do update set aan = excluded.aan, door = excluded.door, op = excluded.op',
        [taak, aan, door, this.klok.nu()],
      );
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Leveringsoort, Opmaakbevinding } from '#libs/connector-kit';
import { Database, Logboek, Wachtrijen } from '#libs/platform';

/** Which file somebody wants to have made. */
export interface Bestandsvraag {
  partner: string;
  uitwisseling: string;
  gemeente: string;
  periode: string;
  soort: Exclude<Leveringsoort, 'N'>;
}

/** A request for a file, and the file as far as it is there. */
export interface Opmaakstand extends Bestandsvraag {
  id: number;
  gevraagd: Date;
  /** Code of the fault after the last attempt, or null. */
  mislukt: string | null;
  gemaakt: { op: Date; basis: string; naam: string; soort: Leveringsoort; records: number; grootte: number; sha256: string; origineel: number } | null;
}

/** One finding in its place in the list. */
export interface OpmaakbevindingRij extends Opmaakbevinding {
  volgnr: number;
}

interface Rij extends Omit<Opmaakstand, 'gemaakt'> {
  op: Date | null;
  basis: string;
  naam: string;
  gemaakte_soort: Leveringsoort;
  records: number;
  grootte: number;
  sha256: string;
  origineel: number;
}

/** Requests for files that the hub makes, in the ledger; the queue of the partner rings for them. */
@Injectable()
export class Opmaken {
  constructor(
    private readonly database: Database,
    private readonly wachtrijen: Wachtrijen,
    private readonly logboek: Logboek,
  ) {}

  /** Asks for a file; the process that knows the partner makes it. Returns the number of the request. */
  async vraag({ partner, uitwisseling, gemeente, periode, soort }: Bestandsvraag): Promise<number> {
    const [rij] = await this.database.query<{ id: number }>(
      'insert into exchange.opmaak (partner, uitwisseling, gemeente, periode, gevraagde_soort) values ($1, $2, $3, $4, $5) returning id',
      [partner, uitwisseling, gemeente, periode, soort],
    );
    if (!rij) throw new Error('opmaak kreeg geen id');
    await this.bel(partner);
    return rij.id;
  }

  /** Rings for every file of a partner that is not made yet. A failure to ring is no failure of the request: the schedule rings again. */
  async bel(partner: string): Promise<void> {
    const open = await this.database.query<{ id: number }>('select id from exchange.opmaak where partner = $1 and gemaakt is null and mislukt is null order by id', [partner]);
    try {
      await this.wachtrijen.belAlle(`${partner}.uit`, open.map(({ id }) => id));
    } catch (fout) {
      this.logboek.fout('bellen-mislukt', fout);
    }
  }

  async vind(id: number): Promise<Opmaakstand | null> {
    const [rij] = await this.database.query<Rij>(
      `select id, partner, uitwisseling, gemeente, periode, gevraagde_soort as soort, gevraagd, mislukt,
              gemaakt as op, basis, naam, soort as gemaakte_soort, records, grootte, sha256, origineel_id as origineel
         from exchange.opmaak where id = $1`,
      [id],
    );
    if (!rij) return null;
    const { op, basis, naam, gemaakte_soort: soort, records, grootte, sha256, origineel, ...vraag } = rij;
    return { ...vraag, gemaakt: op && { op, basis, naam, soort, records, grootte, sha256, origineel } };
  }

  /** At most `aantal` findings after `na`, in the order in which the file was made. */
  async bevindingen(id: number, na: number, aantal: number): Promise<OpmaakbevindingRij[]> {
    return this.database.query(
      'select volgnr, zaak_id as zaak, code, weggelaten from exchange.opmaak_bevinding where opmaak_id = $1 and volgnr > $2 order by volgnr limit $3',
      [id, na, aantal],
    );
  }
}

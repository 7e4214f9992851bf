import { Injectable } from '@nestjs/common';
import type { Leveringsoort, Opmaakbevinding } from '#libs/connector-kit';
import { Database } from '#libs/platform';
import { Opdrachten } from '../opdrachten/opdrachten.js';

/** Which file somebody wants to have made. */
export interface Bestandsvraag {
  partner: string;
  uitwisseling: string;
  gemeente: string;
  periode: string;
  soort: Exclude<Leveringsoort, 'N'>;
  /** Made of the cases as they were known at this moment; null: as they are when it is made. */
  bekendOp: Date | null;
}

/** A request for a file, and the file as far as it is there. */
export interface Opmaakstand extends Bestandsvraag {
  id: number;
  gevraagd: Date;
  /** Code of the fault for which the work was left to a person, or null. */
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

/** Requests for files that the hub makes: each is a work order on the partner's queue. */
@Injectable()
export class Opmaken {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Asks for a file; the process that knows the partner makes it. Returns the number of the request. */
  async vraag({ partner, uitwisseling, gemeente, periode, soort, bekendOp }: Bestandsvraag): Promise<number> {
    const { id, opdracht } = await this.database.run(async (tx) => {
      const [rij] = await tx.query<{ id: number }>(
        'insert into exchange.opmaak (partner, uitwisseling, gemeente, periode, gevraagde_soort, bekend_op) values ($1, $2, $3, $4, $5, $6) returning id',
        [partner, uitwisseling, gemeente, periode, soort, bekendOp],
      );
      if (!rij) throw new Error('opmaak kreeg geen id');
      return { id: rij.id, opdracht: await this.opdrachten.maak(tx, { soort: 'opmaken', wachtrij: `${partner}.uit`, onderwerp: rij.id }) };
    });
    await this.opdrachten.bel([opdracht]);
    return id;
  }

  async vind(id: number): Promise<Opmaakstand | null> {
    const [rij] = await this.database.query<Rij>(
      `select m.id, m.partner, uitwisseling, gemeente, periode, gevraagde_soort as soort, gevraagd, bekend_op as "bekendOp", case when o.geparkeerd is not null then o.fout end as mislukt,
              gemaakt as op, basis, naam, m.soort as gemaakte_soort, records, grootte, sha256, origineel_id as origineel
         from exchange.opmaak m join exchange.opdracht o on o.opmaak_id = m.id where m.id = $1`,
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

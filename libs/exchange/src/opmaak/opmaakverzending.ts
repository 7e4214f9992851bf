import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { Leveringen } from '../levering/leveringen.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';

/**
 * What came of the wish to send a made file. `niet-gemaakt`: it is not there (yet). `al-geleverd`: a regular file for this period is under way or has arrived, so
 * only a correction may follow. `ingehaald`: another file took its number since it was made.
 */
export type Verstuurd = { soort: 'verstuurd'; levering: number } | { soort: 'niet-gemaakt' | 'al-geleverd' | 'ingehaald' };

interface Rij {
  partner: string;
  uitwisseling: string;
  gemeente: string;
  periode: string;
  soort: string;
  naam: string;
  origineel: number;
  sha256: string;
  grootte: number;
  bekendOp: Date;
  gewist: boolean;
}

/** Sends a file that was made on request, as it was made: the same bytes become a delivery. */
@Injectable()
export class Opmaakverzending {
  constructor(
    private readonly database: Database,
    private readonly leveringen: Leveringen,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** `door`: who decided so (the token's subject). */
  async verstuur(id: number, door: string): Promise<Verstuurd> {
    const bereid = await this.database.run(async (tx) => this.bereid(tx, id, door));
    if (typeof bereid === 'string') return { soort: bereid };
    await this.opdrachten.bel([bereid.opdracht]);
    return { soort: 'verstuurd', levering: bereid.id };
  }

  private async bereid(tx: Tx, id: number, door: string): Promise<Exclude<Verstuurd['soort'], 'verstuurd'> | { id: number; opdracht: number }> {
    const [rij] = await tx.query<Rij>(
      `select partner, uitwisseling, gemeente, periode, soort, naam, origineel_id as origineel, sha256, grootte, bekend_op as "bekendOp",
              exists (select from exchange.origineel g where g.id = origineel_id and g.gewist is not null) as gewist
         from exchange.opmaak where id = $1 and gemaakt is not null for update`,
      [id],
    );
    if (!rij) return 'niet-gemaakt';
    if (rij.gewist) return 'ingehaald';
    const { partner, uitwisseling, gemeente, periode, soort, naam, bekendOp } = rij;
    const [bezet] = await tx.query('select from exchange.levering where partner = $1 and naam = $2', [partner, naam]);
    if (bezet) return (await this.isDezelfde(tx, id, naam)) ? 'al-geleverd' : 'ingehaald';
    const bereid = await this.leveringen.bereid(tx, {
      partner, uitwisseling,
      items: [{ effect: `${uitwisseling}/${gemeente}/${periode}/${soort === 'C' ? naam : 'gewoon'}`, zaak: null }],
      grondslag: { opmaak: id, gemeente, periode, soort, bekendOp: bekendOp.toISOString(), door },
      schrijf: () => ({ naam, verzegeld: { id: rij.origineel, sha256: rij.sha256, grootte: rij.grootte } }),
    });
    return bereid.soort === 'al-bereid' ? 'al-geleverd' : bereid;
  }

  private async isDezelfde(tx: Tx, id: number, naam: string): Promise<boolean> {
    const [rij] = await tx.query(`select from exchange.levering where naam = $1 and (grondslag ->> 'opmaak')::bigint = $2`, [naam, id]);
    return rij !== undefined;
  }
}

import { Injectable } from '@nestjs/common';
import { grendel } from '#libs/exchange';
import { Handelingenlog, HUB, Onderhoudsdatabase, Sleutelbos, type Tx } from '#libs/platform';
import { maakLeeg } from './wis-regels.js';
import { Wisser } from './wisser.js';

const PORTIE = 200;

/** How far it is. `wacht`: cases and erasures that are not done; ask again later. `vertrokken`: nothing of the municipality opens any more. */
export type Vertrekstand = { soort: 'wacht'; zaken: number; wissingen: number } | { soort: 'vertrokken'; sleutels: number };

const NOG = `
  select (select count(*)::int from zaak.zaak where gemeentecode = $1) as zaken, (select count(*)::int from exchange.wissing where gemeente = $1 and klaar is null) as wissingen`;

/** Lines that name the municipality and were linked to nobody. */
const OVER = `select bericht_id as bericht, regel from exchange.regel where melding ->> 'gemeentecode' = $1`;

/** A municipality that leaves the hub: its people are erased, and then its keys (docs/sleutels.md). */
@Injectable()
export class Vertrek {
  constructor(
    private readonly database: Onderhoudsdatabase,
    private readonly wisser: Wisser,
    private readonly bos: Sleutelbos,
    private readonly log: Handelingenlog,
  ) {}

  /** Goes on with it: erases at most two hundred cases, and when none is left and every partner was told, destroys the keys. */
  async zetVoort(gemeente: string, door: string): Promise<Vertrekstand> {
    for (const { id } of await this.database.query<{ id: string }>('select id from zaak.zaak where gemeentecode = $1 order by id limit $2', [gemeente, PORTIE])) await this.wisser.wis(id, { reden: 'gemeente-weg', door });
    const sleutels = await this.database.run(async (tx) => this.sluitAf(tx, gemeente, door));
    if (typeof sleutels !== 'number') return { soort: 'wacht', ...sleutels };
    await this.bos.ververs();
    // What lay under the hub's key in older copies of the database is reached by another one.
    await this.bos.draai(HUB);
    return { soort: 'vertrokken', sleutels };
  }

  private async sluitAf(tx: Tx, gemeente: string, door: string): Promise<number | { zaken: number; wissingen: number }> {
    await grendel(tx);
    const [nog] = await tx.query<{ zaken: number; wissingen: number }>(NOG, [gemeente]);
    if (nog === undefined || nog.zaken + nog.wissingen > 0) return nog ?? { zaken: 0, wissingen: 0 };
    await maakLeeg(tx, await tx.query<{ bericht: number; regel: number }>(OVER, [gemeente]));
    await tx.query(`delete from zaak.historie where stand ->> 'gemeentecode' = $1`, [gemeente]);
    await tx.query('delete from exchange.opmaak_deel d using exchange.opmaak o where o.id = d.opmaak_id and o.gemeente = $1', [gemeente]);
    const ids = await this.bos.vanBereik(tx, gemeente);
    await this.bos.vernietig(tx, ids);
    await this.log.voegToe(tx, ids.map((id) => ({ soort: 'sleutelgebruik' as const, wie: door, inhoud: { wat: 'vernietigd', sleutel: `${gemeente}/${id}` } })));
    return ids.length;
  }
}

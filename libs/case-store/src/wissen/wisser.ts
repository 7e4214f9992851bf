import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { grendel, Opdrachten } from '#libs/exchange';
import { Handelingenlog, Kluis, Onderhoudsdatabase, type Tx } from '#libs/platform';
import { merkRakendeRegels } from '../koppelvoorstel/te-wegen.js';
import { ontzegelPersoon } from '../persoon.zegel.js';
import { IN_RUST } from '../rust.js';
import { wachtenden, wisRegels } from './wis-regels.js';
import { wisUitBestanden } from './wis-bestanden.js';
import { wisUitgaand } from './wis-uitgaand.js';
import type { Wisbewijs, Wisreden } from './wissing.js';

/** `geen-zaak`: there is none. `onrustig`: lines wait to be judged, or a rebuild is under way. `onderweg`: a file with this person in it has no answer yet. */
export type Wisuitkomst = { soort: 'gewist'; id: number } | { soort: 'geen-zaak' | 'onrustig' | 'onderweg' };

/** Why, and who decided so. */
export interface Wisbesluit {
  reden: Wisreden;
  /** Subject of the token, or the process. */
  door: string;
}

/** Makes somebody unknown: nothing that is left says who, and a replay brings nobody back (docs/wissen.md). */
@Injectable()
export class Wisser {
  constructor(
    private readonly database: Onderhoudsdatabase,
    private readonly opdrachten: Opdrachten,
    private readonly kluis: Kluis,
    private readonly log: Handelingenlog,
  ) {}

  /** Erases whom a case is about, all of it or nothing. Partners that had it are told by what proposes to them; `rondAf` then takes the rest. */
  async wis(zaak: string, besluit: Wisbesluit): Promise<Wisuitkomst> {
    const { uitkomst, bellen } = await this.database.run(async (tx) => this.doe(tx, zaak, besluit));
    await this.opdrachten.bel(bellen);
    return uitkomst;
  }

  /** Finishes what can be finished; returns how many were. */
  async rondAf(): Promise<number> {
    let klaar = 0;
    for (const { id, zaak } of await this.database.query<{ id: number; zaak: string }>('select id, zaak_id as zaak from exchange.wissing where klaar is null order by id')) {
      klaar += await this.database.run(async (tx) => {
        const [open] = await tx.query(`select from exchange.wissing w where id = $1 and klaar is null and ${IN_RUST} for update`, [id]);
        if (open === undefined || !(await wisUitgaand(tx, zaak))) return 0;
        await tx.query('update exchange.wissing set klaar = clock_timestamp() where id = $1', [id]);
        await this.log.voegToe(tx, [{ soort: 'wissing', wie: 'schakel-worker', inhoud: { wat: 'afgerond', wissing: id } }]);
        return 1;
      });
    }
    return klaar;
  }

  private async doe(tx: Tx, zaak: string, besluit: Wisbesluit): Promise<{ uitkomst: Wisuitkomst; bellen: number[] }> {
    const moment = await grendel(tx);
    const [stand] = await tx.query<{ rust: boolean }>(`select ${IN_RUST} and not exists (select from zaak.herbouw) as rust`);
    if (stand?.rust !== true) return { uitkomst: { soort: 'onrustig' }, bellen: [] };
    const [rij] = await tx.query<{ geheim: Buffer; gemeente: string }>('select geheim, gemeentecode as gemeente from zaak.zaak where id = $1', [zaak]);
    if (rij === undefined) return { uitkomst: { soort: 'geen-zaak' }, bellen: [] };
    await tx.query('savepoint wissen');
    const { bsn, vNummer } = ontzegelPersoon(this.kluis, zaak, rij.geheim);
    if ((await wisUitBestanden(tx, this.kluis, { gemeente: rij.gemeente, bsn, vNummer })) === null) {
      await tx.query('rollback to savepoint wissen');
      return { uitkomst: { soort: 'onderweg' }, bellen: [] };
    }
    const bewijs = await wisRegels(tx, zaak);
    const bellen = await this.herzie(tx, zaak, bewijs);
    await wisZaak(tx, zaak, moment);
    const id = await this.noteer(tx, { zaak, gemeente: rij.gemeente, bewijs }, besluit);
    return { uitkomst: { soort: 'gewist', id }, bellen };
  }

  /** Who waits may be about somebody else now. */
  private async herzie(tx: Tx, zaak: string, [eerste]: readonly Wisbewijs[]): Promise<number[]> {
    const bellen: number[] = [];
    for (const { bericht, regel } of await wachtenden(tx, zaak)) bellen.push(await this.opdrachten.maak(tx, { soort: 'herbereken', wachtrij: 'zaak.herbereken', onderwerp: bericht, van: regel, tot: regel }));
    if ((await merkRakendeRegels(tx, [zaak])) > 0 && eerste !== undefined) bellen.push(await this.opdrachten.maak(tx, { soort: 'wegen', wachtrij: 'zaak.wegen', onderwerp: eerste.bericht }));
    return bellen;
  }

  /** The proof stands in the chain of the log by its hash: nobody can change it afterwards unseen. */
  private async noteer(tx: Tx, { zaak, gemeente, bewijs }: { zaak: string; gemeente: string; bewijs: readonly Wisbewijs[] }, { reden, door }: Wisbesluit): Promise<number> {
    const [rij] = await tx.query<{ id: number }>(
      'insert into exchange.wissing (zaak_id, gemeente, reden, door, bewijs) values ($1, $2, $3, $4, $5) returning id',
      [zaak, gemeente, reden, door, JSON.stringify(bewijs)],
    );
    if (!rij) throw new Error('wissing kreeg geen id');
    const regels = bewijs.reduce((som, een) => som + een.regels.length, 0);
    await this.log.voegToe(tx, [{ soort: 'wissing', wie: door, inhoud: { wat: 'gewist', wissing: rij.id, reden, berichten: bewijs.length, regels, bewijs: bewijshash(bewijs) } }]);
    return rij.id;
  }
}

/** SHA-256 (hex) over the proof as JSON, each message with its keys in this order. */
export function bewijshash(bewijs: readonly Wisbewijs[]): string {
  return createHash('sha256').update(JSON.stringify(bewijs.map(({ bericht, sha256, regels }) => ({ bericht, sha256, regels })))).digest('hex');
}

async function wisZaak(tx: Tx, zaak: string, moment: Date): Promise<void> {
  for (const tabel of ['sleutel', 'kandidaatsleutel', 'historie', 'koppelvoorstel']) await tx.query(`delete from zaak.${tabel} where zaak_id = $1`, [zaak]);
  await tx.query('delete from exchange.opmaak_bevinding where zaak_id = $1', [zaak]);
  await tx.query('update exchange.taak set gesloten = $2 where zaak_id = $1 and gesloten is null', [zaak, moment]);
  await tx.query('delete from zaak.zaak where id = $1', [zaak]);
  await tx.query(`insert into exchange.gebeurtenis (soort, onderwerp) values ('zaak-vervallen', 'zaak/' || $1)`, [zaak]);
}

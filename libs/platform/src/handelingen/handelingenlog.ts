import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { Logvelden } from '../logging/logboek.js';
import { Kluis } from '../security/kluis.js';
import { controleerKeten, type Ketenoordeel } from './controleer-keten.js';
import { type Handelingrij, schakel } from './keten.js';

/** Key of the lock under which lines are written: two writers at once would give the chain two ends. */
const SLOT = 7242536;
const PORTIE = 1000;

/** What somebody did. */
export interface Handeling {
  soort: 'aanmelding' | 'weigering' | 'export' | 'besluit' | 'sleutelgebruik' | 'wissing';
  /** Subject of the token, process, or where a call without a token came from. */
  wie: string;
  /** Codes, paths and counts; nothing about an inburgeraar. */
  inhoud: Logvelden;
}

interface Stand {
  laatste: number;
  hash: Buffer;
  zegel: Buffer | null;
}

/** The log of actions: added to only, and a chain, so that nobody changes or removes a line unseen (docs/logboek.md). */
@Injectable()
export class Handelingenlog {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Writes and commits lines, in this order. Throws `DatabaseFout` when that cannot be done. */
  async schrijf(handelingen: readonly Handeling[]): Promise<void> {
    if (handelingen.length > 0) await this.database.run(async (tx) => this.voegToe(tx, handelingen));
  }

  /** The same within the caller's transaction, of which they are then a part: others who write in this log wait for its end. */
  async voegToe(tx: Tx, handelingen: readonly Handeling[]): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [SLOT]);
    const [stand] = await tx.query<Stand>('select laatste, hash, zegel from logboek.handelingstand');
    if (!stand) throw new Error('the action log has no end');
    let { laatste, hash } = stand;
    const op = new Date();
    const rijen = handelingen.map(({ soort, wie, inhoud }): Handelingrij => {
      const rij = { nummer: ++laatste, op, soort, wie, inhoud: JSON.stringify(inhoud) };
      hash = schakel(hash, rij);
      return { ...rij, hash };
    });
    await tx.query(
      'insert into logboek.handeling (nummer, op, soort, wie, inhoud, hash) select n, $1, s, w, i::json, h from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::bytea[]) as r (n, s, w, i, h)',
      [op, rijen.map((r) => r.nummer), rijen.map((r) => r.soort), rijen.map((r) => r.wie), rijen.map((r) => r.inhoud), rijen.map((r) => r.hash)],
    );
    await tx.query('update logboek.handelingstand set laatste = $1, hash = $2, zegel = $3', [laatste, hash, this.zegel(laatste, hash)]);
  }

  /** At most `aantal` lines, the newest first; those before line `voor`. */
  async lijst(aantal: number, voor?: number): Promise<Handelingrij[]> {
    return this.database.query<Handelingrij>(
      'select nummer, op, soort, wie, inhoud::text as inhoud, hash from logboek.handeling where $1::bigint is null or nummer < $1 order by nummer desc limit $2',
      [voor ?? null, aantal],
    );
  }

  /** Recomputes the chain from its lines as they are now; memory does not grow with their number. */
  async controleer(): Promise<Ketenoordeel> {
    // The end first: lines that are written meanwhile come after it, and are left for the next check.
    const [stand] = await this.database.query<Stand>('select laatste, hash, zegel from logboek.handelingstand');
    if (!stand) return { regels: 0, hash: Buffer.alloc(0), fout: { nummer: 0, wat: 'einde' } };
    const rijen = this.database.lees<Handelingrij>(
      `select nummer, op, soort, wie, inhoud::text as inhoud, hash from logboek.handeling
        where nummer <= $1 or not exists (select from logboek.handelingstand where laatste > $1) order by nummer`,
      [stand.laatste],
      PORTIE,
    );
    return controleerKeten(rijen, { ...stand, echt: this.isEcht(stand) });
  }

  /** The end bears a seal that takes this hub's key: who can write in the database alone cannot make another chain and say that it is ours. */
  private zegel(laatste: number, hash: Buffer): Buffer {
    return createHmac('sha256', this.kluis.blijvend('handelingen')).update(`${laatste}/`).update(hash).digest();
  }

  private isEcht({ laatste, hash, zegel }: Stand): boolean {
    if (zegel === null) return laatste === 0;
    const echt = this.zegel(laatste, hash);
    return echt.length === zegel.length && timingSafeEqual(echt, zegel);
  }
}

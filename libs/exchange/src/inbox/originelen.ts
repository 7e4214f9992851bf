import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, Kluis, type Leesbron, type Tx } from '#libs/platform';

const BLOK = 256 * 1024;

/** A sealed original: its id, size in bytes and sha-256 (hex) of the bytes as received. */
export interface Verzegeld {
  id: number;
  grootte: number;
  sha256: string;
}

/** The received bytes, encrypted in blocks of 256 kB: nothing of the file is ever in memory as a whole. */
@Injectable()
export class Originelen {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** Seals a stream within the caller's transaction, under the key of whose file it is; of several municipalities that is the hub's. Throws what the stream throws. */
  async verzegel(tx: Tx, stroom: AsyncIterable<Buffer>, gemeente?: string): Promise<Verzegeld> {
    const id = await this.begin(tx);
    const hash = createHash('sha256');
    let grootte = 0;
    let volgnr = 0;
    for await (const blok of inBlokken(stroom)) {
      hash.update(blok);
      grootte += blok.length;
      await this.bewaar(tx, { id, volgnr, gemeente }, blok);
      volgnr += 1;
    }
    return { id, grootte, sha256: hash.digest('hex') };
  }

  /** The same for bytes that we make, of which the head can only be written when the rest is known. */
  async verzegelMetKop(tx: Tx, romp: AsyncIterable<Buffer>, kop: () => Buffer, gemeente?: string): Promise<Verzegeld> {
    const id = await this.begin(tx);
    let volgnr = 1;
    for await (const blok of inBlokken(romp)) await this.bewaar(tx, { id, volgnr: volgnr++, gemeente }, blok);
    await this.bewaar(tx, { id, volgnr: 0, gemeente }, kop());
    const hash = createHash('sha256');
    let grootte = 0;
    for await (const blok of this.open(id, tx)) {
      hash.update(blok);
      grootte += blok.length;
    }
    return { id, grootte, sha256: hash.digest('hex') };
  }

  private async begin(tx: Tx): Promise<number> {
    const [rij] = await tx.query<{ id: number }>('insert into exchange.origineel default values returning id');
    if (!rij) throw new Error('origineel kreeg geen id');
    return rij.id;
  }

  private async bewaar(tx: Tx, { id, volgnr, gemeente }: { id: number; volgnr: number; gemeente: string | undefined }, blok: Buffer): Promise<void> {
    await tx.query('insert into exchange.origineel_blok values ($1, $2, $3)', [id, volgnr, this.kluis.verzegel(blok, context(id, volgnr), gemeente)]);
  }

  /** The bytes as received, block by block; within a transaction also those that it has only just sealed. */
  async *open(id: number, bron: Leesbron = this.database): AsyncGenerator<Buffer> {
    for (let volgnr = 0; ; volgnr += 1) {
      const [blok] = await bron.query<{ bytes: Buffer }>('select bytes from exchange.origineel_blok where origineel_id = $1 and volgnr = $2', [id, volgnr]);
      if (!blok) {
        // Nobody may take what was erased for an empty file.
        if (volgnr === 0 && (await this.isGewist(id, bron))) throw new Gewist();
        return;
      }
      yield this.kluis.ontzegel(blok.bytes, context(id, volgnr));
    }
  }

  /** Whether its bytes were taken away. */
  async isGewist(id: number, bron: Leesbron = this.database): Promise<boolean> {
    const [gewist] = await bron.query('select from exchange.origineel where id = $1 and gewist is not null', [id]);
    return gewist !== undefined;
  }

  /** Forgets the bytes, for every message that reads them; hash and size stay. */
  async wis(tx: Tx, berichtId: number): Promise<void> {
    const [bericht] = await tx.query<{ origineel_id: number | null }>('select origineel_id from exchange.bericht where id = $1', [berichtId]);
    if (!bericht || bericht.origineel_id === null) return;
    await tx.query('update exchange.bericht set origineel_id = null where origineel_id = $1', [bericht.origineel_id]);
    await tx.query('delete from exchange.origineel where id = $1', [bericht.origineel_id]);
  }
}

/** A file that was there, and is erased. */
export class Gewist extends Error {
  readonly code = 'gewist';
  readonly zonderInhoud = true;
}

function context(id: number, volgnr: number): string {
  return `origineel/${id}/${volgnr}`;
}

async function* inBlokken(stroom: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of stroom) {
    delen.push(deel);
    lengte += deel.length;
    if (lengte >= BLOK) {
      yield Buffer.concat(delen, lengte);
      delen = [];
      lengte = 0;
    }
  }
  if (lengte > 0) yield Buffer.concat(delen, lengte);
}

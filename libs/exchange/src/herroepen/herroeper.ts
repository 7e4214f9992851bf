import { Injectable } from '@nestjs/common';
import { Handelingenlog, Kluis, type Tx } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';
import { regelcontext } from '../lezen/regelrij.js';
import { Register } from '../lezen/register.js';
import type { Opdracht } from '../opdrachten/opdrachten.js';

interface Herroepen {
  regel: number;
  op: string;
}

/** Retraction: what a partner wrongly sent about a person is forgotten; the hash of the original and a record stay as proof. */
@Injectable()
export class Herroeper {
  constructor(
    private readonly kluis: Kluis,
    private readonly originelen: Originelen,
    private readonly register: Register,
    private readonly log: Handelingenlog,
  ) {}

  /** Does a `herroepen` order: the line named by it. Doing it twice changes nothing. */
  async herroep(tx: Tx, { onderwerp: bericht, van }: Opdracht): Promise<void> {
    const [rij] = await tx.query<{ naam: string; partner: string; sha256: string; origineel_id: number | null; herroepen: Herroepen[] | null }>(
      'select naam, partner, sha256, origineel_id, herroepen from exchange.bericht where id = $1 for update',
      [bericht],
    );
    const eerder = rij?.herroepen ?? [];
    if (!rij || van === null || eerder.some((h) => h.regel === van)) return;
    await this.maakRegelLeeg(tx, bericht, van);
    if (rij.origineel_id !== null) await this.vervangOrigineel(tx, { ...rij, bericht, oud: rij.origineel_id }, van - eerder.filter((h) => h.regel < van).length);
    await tx.query(`update exchange.bericht set herroepen = coalesce(herroepen, '[]') || jsonb_build_array(jsonb_build_object('regel', $2::int, 'op', now())) where id = $1`, [bericht, van]);
    await this.log.voegToe(tx, [{ soort: 'wissing', wie: rij.partner, inhoud: { wat: 'herroepen', bericht, regel: van, bestand: rij.sha256 } }]);
  }

  /** Keeps of the line only that there was one about this V-nummer, and when it was sent. */
  private async maakRegelLeeg(tx: Tx, bericht: number, regel: number): Promise<void> {
    const [rij] = await tx.query<{ geheim: Buffer | null; gemeente: string | null }>(`select geheim, melding ->> 'gemeentecode' as gemeente from exchange.regel where bericht_id = $1 and regel = $2`, [bericht, regel]);
    if (!rij || rij.geheim === null) return;
    const context = regelcontext(bericht, regel);
    const { vNummer } = JSON.parse(this.kluis.ontzegel(rij.geheim, context).toString()) as { vNummer?: string };
    await tx.query(
      `update exchange.regel set geheim = $3, bsn_h = null, naamdatum_h = null, naam_h = null,
         melding = jsonb_build_object('soort', melding -> 'soort', 'bericht', melding -> 'bericht', 'verzonden', melding -> 'verzonden', 'gemeentecode', melding -> 'gemeentecode')
       where bericht_id = $1 and regel = $2`,
      [bericht, regel, this.kluis.verzegel(JSON.stringify({ vNummer }), context, rij.gemeente ?? undefined)],
    );
  }

  private async vervangOrigineel(tx: Tx, rij: { naam: string; partner: string; bericht: number; oud: number }, plaats: number): Promise<void> {
    const uitwisseling = this.register.uitwisseling(rij.partner, rij.naam);
    if (uitwisseling.zonderRegel === undefined) return;
    const blokken: Buffer[] = [];
    for await (const blok of this.originelen.open(rij.oud)) blokken.push(blok);
    const zonder = uitwisseling.zonderRegel(Buffer.concat(blokken), plaats);
    const nieuw = await this.originelen.verzegel(tx, een(zonder));
    await tx.query('update exchange.bericht set origineel_id = $2 where id = $1', [rij.bericht, nieuw.id]);
    await tx.query('delete from exchange.origineel where id = $1', [rij.oud]);
  }
}

async function* een(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

import { Injectable } from '@nestjs/common';
import { type Aanvulvorm, type Bronrij, leesAanvulvorm, leesBronregels } from '#libs/connector-kit';
import { Database } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';

/** A file with the lines of a message that must be mended, as its sender filled them in, to be handed in again. */
export interface Aanvulling {
  /** As the contract names a supplement, with the first number that is free. */
  naam: string;
  kolommen: readonly string[];
  /** In the order of the file; may be read once. */
  regels: AsyncGenerator<readonly Bronrij[]>;
}

interface Herkomst {
  partner: string;
  uitwisseling: string;
  naam: string;
  origineel_id: number;
  kop: string[] | null;
  nummer: number;
}

const HERKOMST = `
  select b.partner, b.uitwisseling, b.naam, b.origineel_id, b.kop, (select coalesce(max(a.aanvulling), 0) + 1 from exchange.bericht a where a.slot = b.slot)::int as nummer
    from exchange.bericht b where b.id = $1 and b.status = 'verwerkt' and b.afgekeurd > 0 and b.origineel_id is not null and b.slot is not null`;

/** Makes supplements out of what was sent: nothing of them is kept. */
@Injectable()
export class AanvullingLezer {
  private readonly vormen = new Map<string, Aanvulvorm | null>();

  constructor(
    private readonly database: Database,
    private readonly originelen: Originelen,
  ) {}

  /** Null when nothing of the message is to be mended, its original is gone, or its contract knows no supplements. */
  async van(bericht: number): Promise<Aanvulling | null> {
    const [rij] = await this.database.query<Herkomst>(HERKOMST, [bericht]);
    if (!rij) return null;
    const vorm = this.vorm(`${rij.partner}/${rij.uitwisseling}`);
    const naam = vorm?.naam(rij.naam, rij.nummer) ?? null;
    if (vorm === null || naam === null) return null;
    const afgekeurd = await this.database.query<{ regel: number }>(`select regel from exchange.regel where bericht_id = $1 and eind = 'afgekeurd'`, [bericht]);
    const bron = { bestand: rij, open: () => this.originelen.open(rij.origineel_id), kop: rij.kop ?? undefined };
    return { naam, kolommen: vorm.layout.velden.map((veld) => veld.naam), regels: leesBronregels(vorm.layout, bron, new Set(afgekeurd.map(({ regel }) => regel))) };
  }

  private vorm(uitwisseling: string): Aanvulvorm | null {
    const gelezen = this.vormen.get(uitwisseling);
    if (gelezen !== undefined) return gelezen;
    const vorm = leesAanvulvorm(uitwisseling);
    this.vormen.set(uitwisseling, vorm);
    return vorm;
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Kluis, type Tx } from '#libs/platform';
import { rapportslot, type Rapportsleutel } from './rapportsleutel.js';

export const RAPPORTBESLUITEN = ['goedgekeurd', 'aanvulling-gevraagd', 'afgewezen'] as const;
export type Rapportbesluit = (typeof RAPPORTBESLUITEN)[number];

/** What a contract manager says of a report. */
export interface Rapportuitspraak {
  besluit: Rapportbesluit;
  /** Free text, only ever stored encrypted, like the note. */
  reden: string | null;
  notitie: string | null;
}

/** A decision as it is kept: none is ever changed, a later one stands before it. */
export interface Rapportoordeel extends Rapportuitspraak {
  versie: number;
  /** Subject of the token. */
  door: string;
  op: Date;
  /** Whether it is about the files that count now; false when another version or a supplement came since. */
  actueel: boolean;
}

interface Rij {
  slot: string;
  versie: number;
  besluit: Rapportbesluit;
  geheim: Buffer;
  door: string;
  op: Date;
  actueel: boolean;
}

const GELDEND = `(select array_agg(id order by id) from exchange.bericht b where b.slot = o.slot and b.actief)`;
const OORDELEN = `
  select slot, versie, besluit, geheim, door, op, berichten is not distinct from ${GELDEND} as actueel from exchange.rapportoordeel o where slot = any($1) order by slot, versie desc`;

/** What contract managers decided about reports, each about the files that counted then. */
@Injectable()
export class Rapportoordelen {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** By `rapportslot`, the newest first; a report that nobody judged is not in it. */
  async van(rapporten: readonly Rapportsleutel[]): Promise<Map<string, Rapportoordeel[]>> {
    const per = new Map<string, Rapportoordeel[]>();
    for (const { slot, ...rij } of await this.database.query<Rij>(OORDELEN, [rapporten.map(rapportslot)])) per.set(slot, [...(per.get(slot) ?? []), this.open(slot, rij)]);
    return per;
  }

  /** Notes a decision; the same said again about the same files changes nothing. `geen-rapport`: no file counts. */
  async geef(rapport: Rapportsleutel, uitspraak: Rapportuitspraak, door: string): Promise<'genoteerd' | 'geen-rapport'> {
    const slot = rapportslot(rapport);
    return this.database.run(async (tx) => {
      // One after the other: a version is the one before plus one.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [slot]);
      const [laatste] = await tx.query<Rij>(`${OORDELEN} limit 1`, [[slot]]);
      if (laatste?.actueel === true && laatste.door === door && zegtHetzelfde(this.open(slot, laatste), uitspraak)) return 'genoteerd';
      return this.schrijf(tx, rapport, { ...uitspraak, door, versie: (laatste?.versie ?? 0) + 1 });
    });
  }

  private async schrijf(tx: Tx, rapport: Rapportsleutel, { versie, besluit, reden, notitie, door }: Omit<Rapportoordeel, 'op' | 'actueel'>): Promise<'genoteerd' | 'geen-rapport'> {
    const slot = rapportslot(rapport);
    const geheim = this.kluis.verzegel(JSON.stringify({ reden, notitie }), context(slot, versie));
    const geschreven = await tx.query(
      `insert into exchange.rapportoordeel (slot, versie, besluit, geheim, door, berichten)
       select o.slot, $2, $3, $4, $5, ${GELDEND} from (select $1::text as slot) o where ${GELDEND} is not null returning versie`,
      [slot, versie, besluit, geheim, door],
    );
    if (geschreven.length === 0) return 'geen-rapport';
    await tx.query(
      `insert into exchange.gebeurtenis (soort, onderwerp, gegevens) values ('rapportage-beoordeeld', $1, jsonb_build_object('partner', 'taalscholen', 'uitwisseling', 'kwartaalrapportage'))`,
      [`rapportage/${rapport.school}-${rapport.leerroute}-${rapport.kwartaal}`],
    );
    return 'genoteerd';
  }

  private open(slot: string, { versie, besluit, geheim, door, op, actueel }: Omit<Rij, 'slot'>): Rapportoordeel {
    const { reden, notitie } = JSON.parse(this.kluis.ontzegel(geheim, context(slot, versie)).toString()) as Pick<Rapportuitspraak, 'reden' | 'notitie'>;
    return { versie, besluit, reden, notitie, door, op, actueel };
  }
}

/** Ties the text to its decision: moved to another row it does not open. */
function context(slot: string, versie: number): string {
  return `rapportoordeel/${slot}/${versie}`;
}

function zegtHetzelfde(een: Rapportuitspraak, ander: Rapportuitspraak): boolean {
  return een.besluit === ander.besluit && een.reden === ander.reden && een.notitie === ander.notitie;
}

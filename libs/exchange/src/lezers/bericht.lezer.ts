import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { BERICHT_KOLOMMEN, naarOverzicht, type BerichtOverzicht, type Berichtrij, type Berichtstatus, type Bewijs } from './bericht-overzicht.js';

/** Which messages somebody may see; an empty scope is everything, each named part narrows it. */
export interface Berichtbereik {
  partner?: string;
  /** Senders: municipality codes, bow-nummers. A refused file has no sender; it is theirs whom its name names, who must hear why. */
  afzenders?: readonly string[];
  uitwisseling?: string;
  /** Kinds within the exchange, e.g. routes. */
  soorten?: readonly string[];
}

export interface Berichtfilter {
  partner?: string;
  status?: Berichtstatus;
  /** Messages received before this one (ids go up with receipt). */
  voor?: number;
  aantal: number;
}

const BINNEN_BEREIK = `
  ($1::text is null or b.partner = $1)
  and ($2::text[] is null or b.afzender = any($2)
       or b.afzender is null and exists (select from unnest($2) a where b.naam ~ ('(^|[_-])' || a || '([_.-]|$)')))
  and ($3::text is null or b.uitwisseling = $3) and ($4::text[] is null or b.soort = any($4))`;

const bereikwaarden = (b: Berichtbereik): unknown[] => [b.partner ?? null, b.afzenders ?? null, b.uitwisseling ?? null, b.soorten ?? null];

/** Moments of receipt that are kept at most, about a megabyte. */
const MEESTE_MOMENTEN = 10_000;

/** Reads received messages; never their content. */
@Injectable()
export class BerichtLezer {
  /** Kept, for it never changes and every case that is shown asks it of the same few messages. */
  private readonly momenten = new Map<number, Date>();

  constructor(private readonly database: Database) {}

  /** One message, or null when it does not exist or lies outside the scope. */
  async vind(id: number, bereik: Berichtbereik = {}): Promise<BerichtOverzicht | null> {
    const [rij] = await this.database.query<Berichtrij>(
      `select ${BERICHT_KOLOMMEN} from exchange.bericht b where ${BINNEN_BEREIK} and b.id = $5`,
      [...bereikwaarden(bereik), id],
    );
    return rij ? naarOverzicht(rij) : null;
  }

  /** A page of messages, the last received first. */
  async lijst(filter: Berichtfilter, bereik: Berichtbereik = {}): Promise<BerichtOverzicht[]> {
    const rijen = await this.database.query<Berichtrij>(
      `select ${BERICHT_KOLOMMEN} from exchange.bericht b
        where ${BINNEN_BEREIK} and ($5::text is null or b.partner = $5) and ($6::text is null or b.status = $6) and ($7::bigint is null or b.id < $7)
        order by b.id desc limit $8`,
      [...bereikwaarden(bereik), filter.partner ?? null, filter.status ?? null, filter.voor ?? null, filter.aantal],
    );
    return rijen.map(naarOverzicht);
  }

  /** When each of these messages was received, by id. */
  async ontvangstmomenten(ids: Iterable<number>): Promise<ReadonlyMap<number, Date>> {
    const gevraagd = [...ids];
    const bekend = gevraagd.flatMap((id) => (this.momenten.has(id) ? [[id, this.momenten.get(id) as Date] as const] : []));
    if (bekend.length === gevraagd.length) return new Map(bekend);
    const gelezen = await this.leesMomenten(gevraagd.filter((id) => !this.momenten.has(id)));
    return new Map([...bekend, ...gelezen]);
  }

  private async leesMomenten(ids: readonly number[]): Promise<(readonly [number, Date])[]> {
    const rijen = await this.database.query<{ id: number; ontvangen: Date }>('select id, ontvangen from exchange.bericht where id = any($1::bigint[])', [ids]);
    if (this.momenten.size > MEESTE_MOMENTEN) this.momenten.clear();
    for (const { id, ontvangen } of rijen) this.momenten.set(id, ontvangen);
    return rijen.map(({ id, ontvangen }) => [id, ontvangen] as const);
  }

  /** The receipt as it was drawn up, or null while the message is under way. */
  async bewijs(id: number): Promise<Bewijs | null> {
    const [rij] = await this.database.query<{ bewijs: Bewijs | null }>('select bewijs from exchange.bericht where id = $1', [id]);
    return rij?.bewijs ?? null;
  }
}

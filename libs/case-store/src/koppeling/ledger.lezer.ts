import type { Bevinding, Koppelgrond, Melding } from '#libs/case-model';
import type { Tx } from '#libs/platform';
import type { LedgerRegel } from './ledger-regel.js';

interface Rij {
  bericht: number;
  regel: number;
  soort: LedgerRegel['soort'];
  bsn: string | null;
  vnr: string | null;
  deelnemer: string | null;
  naamdatum: string | null;
  naam: string | null;
  melding: Melding;
  stand: 'verwerkt' | 'wacht' | 'dubbel' | null;
  zaak: string | null;
  grond: Koppelgrond | null;
  actief: boolean;
  ingetrokken: boolean;
  voorstellen: string[] | null;
  bevindingen: Bevinding[] | null;
}

interface Bestandrij {
  id: number;
  naam: string;
  slot: string;
  versie: number;
  aanvulling: number | null;
  actief: boolean;
  vastgehouden: boolean;
}

const KOLOMMEN = `r.bericht_id as bericht, r.regel, r.soort, r.bsn_h as bsn, r.vnr_h as vnr, r.deelnemer_h as deelnemer, r.naamdatum_h as naamdatum, r.naam_h as naam,
  r.melding, k.stand, k.zaak_id as zaak, k.grond, k.actief, k.ingetrokken, k.voorstellen, k.bevindingen`;
// `offset 0` keeps the two keys together: without statistics of a file that just came, the planner would look up its links by the file alone, line after line.
const REGELS = `select ${KOLOMMEN} from exchange.regel r
  left join lateral (select * from zaak.koppeling where bericht_id = r.bericht_id and regel = r.regel offset 0) k on true where r.eind = 'open' and `;

/** Lines of one message, by physical line, ends included. */
export interface Regelreeks {
  bericht: number;
  van: number;
  tot: number;
}

const GEEN: Regelreeks = { bericht: 0, van: 0, tot: 0 };

/** Keys by which lines are found: one list per kind of keyed hash. */
export interface Zoeksleutels {
  bsn?: readonly string[];
  vNummer?: readonly string[];
  naamdatum?: readonly string[];
  deelnemer?: readonly string[];
}

/** Reads open lines of the ledger with how they stand now, in sets: one statement per kind of question. Files are read once per transaction. */
export class LedgerLezer {
  private readonly bestanden = new Map<number, Bestandrij>();

  constructor(private readonly tx: Tx) {}

  /** The open lines of one message in a range. */
  async reeks({ bericht, van, tot }: Regelreeks): Promise<LedgerRegel[]> {
    return this.lees(`${REGELS} r.bericht_id = $1 and r.regel between $2 and $3`, [bericht, van, tot]);
  }

  /** Open lines of these kinds that share one of these keys, but for those of `behalve`: lines that the caller has. */
  async metSleutels(sleutels: Zoeksleutels, soorten: readonly LedgerRegel['soort'][], behalve: Regelreeks = GEEN): Promise<LedgerRegel[]> {
    const vragen: [string, readonly string[] | undefined][] = [
      ['r.bsn_h', sleutels.bsn],
      ['r.vnr_h', sleutels.vNummer],
      ['r.naamdatum_h', sleutels.naamdatum],
      ['r.deelnemer_h', sleutels.deelnemer],
    ];
    const gevonden: LedgerRegel[] = [];
    for (const [kolom, waarden] of vragen) {
      if (waarden === undefined || waarden.length === 0) continue;
      gevonden.push(...(await this.lees(`${REGELS} ${kolom} = any($1::uuid[]) and r.soort = any($2) and not (r.bericht_id = $3 and r.regel between $4 and $5)`, [waarden, soorten, behalve.bericht, behalve.van, behalve.tot])));
    }
    return gevonden;
  }

  /** Every line that is now linked to one of these cases. */
  async vanZaken(zaken: readonly string[], soorten?: readonly string[]): Promise<LedgerRegel[]> {
    if (zaken.length === 0) return [];
    const sql = `select ${KOLOMMEN} from zaak.koppeling k join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel
      where k.zaak_id = any($1::uuid[])${soorten === undefined ? '' : ' and r.soort = any($2)'}`;
    return this.lees(sql, soorten === undefined ? [zaken] : [zaken, soorten]);
  }

  /** The encrypted persons of these lines, in the same order; null where nothing is kept. */
  async geheimen(regels: readonly { bericht: number; regel: number }[]): Promise<(Buffer | null)[]> {
    if (regels.length === 0) return [];
    const rijen = await this.tx.query<{ geheim: Buffer | null }>(
      `select r.geheim from unnest($1::bigint[], $2::int[]) with ordinality as w(bericht, regel, plaats)
       join exchange.regel r on r.bericht_id = w.bericht and r.regel = w.regel order by w.plaats`,
      [regels.map((r) => r.bericht), regels.map((r) => r.regel)],
    );
    return rijen.map((r) => r.geheim);
  }

  private async lees(sql: string, params: unknown[]): Promise<LedgerRegel[]> {
    const rijen = await this.tx.query<Rij>(sql, params);
    await this.leesBestanden(rijen);
    return rijen.map((rij) => this.naarRegel(rij));
  }

  private async leesBestanden(rijen: readonly Rij[]): Promise<void> {
    const onbekend = [...new Set(rijen.map((r) => r.bericht))].filter((id) => !this.bestanden.has(id));
    if (onbekend.length === 0) return;
    const bestanden = await this.tx.query<Bestandrij>(
      `select id, naam, slot, versie, aanvulling, actief, status = 'vastgehouden' as vastgehouden from exchange.bericht where id = any($1)`,
      [onbekend],
    );
    for (const bestand of bestanden) this.bestanden.set(bestand.id, bestand);
  }

  private naarRegel(rij: Rij): LedgerRegel {
    const bestand = this.bestanden.get(rij.bericht);
    if (!bestand) throw new Error('a line without its message');
    const { stand, zaak, grond, actief, ingetrokken, voorstellen, bevindingen } = rij;
    return {
      bericht: rij.bericht, regel: rij.regel, soort: rij.soort, bsn: rij.bsn, vNummer: rij.vnr, deelnemer: rij.deelnemer, naamdatum: rij.naamdatum,
      naam: rij.naam, melding: rij.melding, bestand: bestand.naam, slot: bestand.slot, versie: bestand.versie, aanvulling: bestand.aanvulling,
      bestandActief: bestand.actief, vastgehouden: bestand.vastgehouden,
      nu: stand === null ? null : { stand, zaak, grond, actief, ingetrokken, voorstellen, bevindingen },
    };
  }
}

import type { Bevinding, Koppelgrond, Melding } from '#libs/case-model';
import type { Leesbron } from '#libs/platform';
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

const SLEUTELS = 'r.bsn_h as bsn, r.vnr_h as vnr, r.deelnemer_h as deelnemer, r.naamdatum_h as naamdatum, r.naam_h as naam';
const GEEN_SLEUTELS = 'null as bsn, null as vnr, null as deelnemer, null as naamdatum, null as naam';
const VELDEN = `r.bericht_id as bericht, r.regel, r.soort, r.melding, k.stand, k.zaak_id as zaak, k.grond, k.actief, k.ingetrokken, k.bevindingen`;
// `offset 0` keeps the two keys together: without statistics of a file that just came, the planner would look up its links by the file alone, line after line.
const HUN_STAND = 'left join lateral (select * from zaak.koppeling where bericht_id = r.bericht_id and regel = r.regel offset 0) k on true';
const REEKS = `select ${VELDEN}, ${SLEUTELS} from exchange.regel r ${HUN_STAND} where r.eind = 'open' and r.bericht_id = $1 and r.regel between $2 and $3`;
// Key by key, not as a list: the planner would weigh a list element by element, longer than the search takes.
const MET_SLEUTEL = (kolom: string): string => `select ${VELDEN}, ${SLEUTELS} from unnest($1::uuid[]) as w(hash)
  cross join lateral (select * from exchange.regel where ${kolom} = w.hash offset 0) r ${HUN_STAND}
  where r.eind = 'open' and r.soort = any($2) and not (r.bericht_id = $3 and r.regel between $4 and $5)`;
const OP_PLAATS = `select ${VELDEN}, ${SLEUTELS} from unnest($1::bigint[], $2::int[]) as w(bericht, regel)
  cross join lateral (select * from exchange.regel where bericht_id = w.bericht and regel = w.regel offset 0) r ${HUN_STAND} where r.eind = 'open'`;
const BESLUITEN = `select ${VELDEN}, ${SLEUTELS} from unnest($1::bigint[]) as w(bericht)
  cross join lateral (select * from exchange.regel where soort = 'besluit' and melding -> 'besluit' ? 'bericht' and (melding -> 'besluit' ->> 'bericht')::bigint = w.bericht offset 0) r ${HUN_STAND}
  where r.eind = 'open' and r.melding -> 'besluit' ->> 'soort' in ('koppel', 'ontkoppel')`;
const GEKOPPELD = 'zaak.koppeling k join exchange.regel r on r.bericht_id = k.bericht_id and r.regel = k.regel where k.zaak_id = any($1::uuid[])';

/** Lines of one message, by physical line, ends included. */
export interface Regelreeks {
  bericht: number;
  van: number;
  tot: number;
}

const GEEN: Regelreeks = { bericht: 0, van: 0, tot: 0 };

/** Keys by which lines are found: one list per kind of keyed hash, each given once. */
export interface Zoeksleutels {
  bsn?: readonly string[];
  vNummer?: readonly string[];
  naamdatum?: readonly string[];
  deelnemer?: readonly string[];
}

/** Reads open lines of the ledger with how they stand now, in sets: one statement per kind of question. Each file is read once: use one for one judgement. */
export class LedgerLezer {
  private readonly bestanden = new Map<number, Bestandrij>();

  constructor(private readonly bron: Leesbron) {}

  /** The open lines of one message in a range. */
  async reeks({ bericht, van, tot }: Regelreeks): Promise<LedgerRegel[]> {
    return this.lees(REEKS, [bericht, van, tot]);
  }

  /** Open lines of these kinds that share one of these keys, but for those of `behalve`: lines that the caller has. */
  async metSleutels(sleutels: Zoeksleutels, soorten: readonly LedgerRegel['soort'][], behalve: Regelreeks = GEEN): Promise<LedgerRegel[]> {
    const vragen: [string, readonly string[] | undefined][] = [
      ['bsn_h', sleutels.bsn],
      ['vnr_h', sleutels.vNummer],
      ['naamdatum_h', sleutels.naamdatum],
      ['deelnemer_h', sleutels.deelnemer],
    ];
    const gevonden: LedgerRegel[] = [];
    for (const [kolom, waarden] of vragen) {
      if (waarden === undefined || waarden.length === 0) continue;
      gevonden.push(...(await this.lees(MET_SLEUTEL(kolom), [waarden, soorten, behalve.bericht, behalve.van, behalve.tot])));
    }
    return gevonden;
  }

  /** The open lines in these places. */
  async op(plaatsen: readonly { bericht: number; regel: number }[]): Promise<LedgerRegel[]> {
    return plaatsen.length === 0 ? [] : this.lees(OP_PLAATS, [plaatsen.map(({ bericht }) => bericht), plaatsen.map(({ regel }) => regel)]);
  }

  /** Every decision that links or unlinks a line of one of these messages, also those that no longer count. */
  async besluitenOver(berichten: readonly number[]): Promise<LedgerRegel[]> {
    return berichten.length === 0 ? [] : this.lees(BESLUITEN, [berichten]);
  }

  /** Every line of these kinds that is now linked to one of these cases. */
  async vanZaken(zaken: readonly string[], soorten: readonly LedgerRegel['soort'][]): Promise<LedgerRegel[]> {
    if (zaken.length === 0) return [];
    return this.lees(`select ${VELDEN}, ${SLEUTELS} from ${GEKOPPELD} and r.soort = any($2)`, [zaken, soorten]);
  }

  /** Every line that is now linked to one of these cases, without its keys: to fold it, not to link it. */
  async feitenVan(zaken: readonly string[]): Promise<LedgerRegel[]> {
    if (zaken.length === 0) return [];
    return this.lees(`select ${VELDEN}, ${GEEN_SLEUTELS} from ${GEKOPPELD}`, [zaken]);
  }

  /** The encrypted persons of these lines, in the same order; null where nothing is kept. */
  async geheimen(regels: readonly { bericht: number; regel: number }[]): Promise<(Buffer | null)[]> {
    if (regels.length === 0) return [];
    const rijen = await this.bron.query<{ geheim: Buffer | null }>(
      `select r.geheim from unnest($1::bigint[], $2::int[]) with ordinality as w(bericht, regel, plaats)
       join exchange.regel r on r.bericht_id = w.bericht and r.regel = w.regel order by w.plaats`,
      [regels.map((r) => r.bericht), regels.map((r) => r.regel)],
    );
    return rijen.map((r) => r.geheim);
  }

  private async lees(sql: string, params: unknown[]): Promise<LedgerRegel[]> {
    const rijen = await this.bron.query<Rij>(sql, params);
    await this.leesBestanden(rijen);
    return rijen.map((rij) => this.naarRegel(rij));
  }

  private async leesBestanden(rijen: readonly Rij[]): Promise<void> {
    const onbekend = [...new Set(rijen.map((r) => r.bericht))].filter((id) => !this.bestanden.has(id));
    if (onbekend.length === 0) return;
    const bestanden = await this.bron.query<Bestandrij>(
      `select id, naam, slot, versie, aanvulling, actief, status = 'vastgehouden' as vastgehouden from exchange.bericht where id = any($1)`,
      [onbekend],
    );
    for (const bestand of bestanden) this.bestanden.set(bestand.id, bestand);
  }

  private naarRegel(rij: Rij): LedgerRegel {
    const bestand = this.bestanden.get(rij.bericht);
    if (!bestand) throw new Error('a line without its message');
    const { stand, zaak, grond, actief, ingetrokken, bevindingen } = rij;
    return {
      bericht: rij.bericht, regel: rij.regel, soort: rij.soort, bsn: rij.bsn, vNummer: rij.vnr, deelnemer: rij.deelnemer, naamdatum: rij.naamdatum,
      naam: rij.naam, melding: rij.melding, bestand: bestand.naam, slot: bestand.slot, versie: bestand.versie, aanvulling: bestand.aanvulling,
      bestandActief: bestand.actief, vastgehouden: bestand.vastgehouden,
      nu: stand === null ? null : { stand, zaak, grond, actief, ingetrokken, bevindingen },
    };
  }
}

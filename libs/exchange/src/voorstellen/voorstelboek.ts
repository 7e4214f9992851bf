import { Injectable } from '@nestjs/common';
import type { EerderVoorstel, NieuwVoorstel, Versieantwoord } from '#libs/connector-kit';
import { Klok, Kluis, type Leesbron, type Tx } from '#libs/platform';
import type { Verwezene } from '../verwijzingen/verwijzingen.js';
import { pseudoniem } from '../verwijzingen/pseudoniem.js';
import { leesAntwoorden } from './antwoorden.js';
import { type Bevonden, werkRedentakenBij } from './redentaken.js';
import { leesEerder } from './lees-eerder.js';
import { verzegelVoorstel } from './voorstelzegel.js';

/** One flow of proposals. */
export interface Voorstelstroom {
  partner: string;
  uitwisseling: string;
}

/** What was proposed and answered for one case. */
export interface Voorgeschiedenis {
  /** Oldest first, without what lapsed. */
  eerder: EerderVoorstel[];
  /** The same of the partner's other exchanges, by exchange. */
  ernaast: Record<string, EerderVoorstel[]>;
  antwoorden: Versieantwoord[];
  gemeente: string | null;
}

/** A proposal to store, with the case that it is of. */
export interface TeBewaren extends NieuwVoorstel {
  zaak: string;
  gemeente: string;
  /** Keyed hashes of the household's BSNs. */
  personen: readonly string[];
  nummers?: Verwezene;
}

const GRENDEL = 20210102;

/** A chain lives from its first proposal until an end left; people of a household are compared by keyed hash. */
const ELDERS = `
  select distinct p.hash::text as hash, v.zaak_id as zaak from exchange.voorstel v cross join unnest(v.personen) as p(hash)
   where v.partner = $1 and v.uitwisseling = $2 and v.personen && $3::uuid[] and v.stand in ('open', 'goedgekeurd', 'verzonden')
     and not exists (select from exchange.voorstel e where e.partner = v.partner and e.kenmerk = v.kenmerk and e.soort = 'BEEINDIGING' and e.stand = 'verzonden')`;

/** Only when it is sure: no line waits to be judged, and one case has the BSN of the household's first person. */
const VERHUIS = `
  update exchange.voorstel v set zaak_id = s.zaak_id from zaak.sleutel s
   where v.partner = $1 and v.uitwisseling = $2 and s.soort = 'bsn' and s.hash = v.personen[1]
     and not exists (select from zaak.zaak z where z.id = v.zaak_id) and not exists (select from zaak.sleutel t where t.soort = 'bsn' and t.hash = s.hash and t.zaak_id <> s.zaak_id)
     and not exists (select from exchange.opdracht o where o.soort = 'herbereken' and o.klaar is null)`;

/** The book of proposals: what was proposed per case and chain, and what becomes of it. */
@Injectable()
export class Voorstelboek {
  constructor(
    private readonly kluis: Kluis,
    private readonly klok: Klok,
  ) {}

  /** Holds, until the transaction ends, the one lock under which proposals are decided: two judgements of one household must not run at once. */
  async grendel(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [GRENDEL]);
  }

  /** What was proposed for these cases and answered since; a case without any is absent. */
  async voorgeschiedenis(tx: Leesbron, { partner, uitwisseling }: Voorstelstroom, zaken: readonly string[]): Promise<Map<string, Voorgeschiedenis>> {
    const rijen = await leesEerder(tx, this.kluis, { partner, zaken });
    const antwoorden = await leesAntwoorden(tx, partner, [...new Set(rijen.map(({ voorstel }) => voorstel.kenmerk))]);
    const perZaak = new Map<string, Voorgeschiedenis>();
    for (const { zaak, gemeente, uitwisseling: van, voorstel } of rijen) {
      const deel = perZaak.get(zaak) ?? { eerder: [], ernaast: {}, antwoorden: [], gemeente };
      if (van === uitwisseling) deel.eerder.push(voorstel);
      else deel.ernaast[van] = [...(deel.ernaast[van] ?? []), voorstel];
      perZaak.set(zaak, deel);
    }
    for (const deel of perZaak.values()) deel.antwoorden = antwoorden.filter((a) => deel.eerder.some(({ kenmerk }) => kenmerk === a.kenmerk));
    return perZaak;
  }

  /** Under which cases these people have a live chain, by keyed hash. */
  async levend(tx: Leesbron, { partner, uitwisseling }: Voorstelstroom, personen: readonly string[]): Promise<Map<string, Set<string>>> {
    const gevonden = new Map<string, Set<string>>();
    if (personen.length === 0) return gevonden;
    const rijen = await tx.query<{ hash: string; zaak: string }>(ELDERS, [partner, uitwisseling, personen]);
    for (const { hash, zaak } of rijen) gevonden.set(hash, (gevonden.get(hash) ?? new Set()).add(zaak));
    return gevonden;
  }

  /** Stores a proposal, after what was open in its chain lapsed; `verzonden` follows when it is prepared. */
  async bewaar(tx: Tx, { partner, uitwisseling }: Voorstelstroom, nieuw: TeBewaren): Promise<number> {
    await this.laatVervallen(tx, { partner, uitwisseling }, [nieuw.zaak]);
    const [reeks] = await tx.query<{ id: number }>(`select nextval(pg_get_serial_sequence('exchange.voorstel', 'id')) as id`);
    if (!reeks) throw new Error('voorstel kreeg geen id');
    const geheim = verzegelVoorstel(this.kluis, { id: reeks.id, gemeente: nieuw.gemeente }, { inhoud: nieuw.inhoud, ...(nieuw.nummers === undefined ? {} : { nummers: nieuw.nummers }) });
    await tx.query(
      `insert into exchange.voorstel (id, partner, uitwisseling, zaak_id, gemeente, kenmerk, versie, soort, grondslag, geheim, personen, vier_ogen, stand, gemaakt)
       overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, case when $12 then 'open' else 'goedgekeurd' end, $13)`,
      [reeks.id, partner, uitwisseling, nieuw.zaak, nieuw.gemeente, nieuw.kenmerk, nieuw.versie, nieuw.soort, JSON.stringify(nieuw.grondslag), geheim, nieuw.personen, nieuw.vierOgen, this.klok.nu()],
    );
    return reeks.id;
  }

  /** The keyed hashes of these BSNs, as the search keys of cases have them. */
  personen(bsns: readonly string[]): string[] {
    return bsns.map((bsn) => this.kluis.sleutelhash('bsn', bsn));
  }

  /** The name under which the partner of this flow knows a case. */
  pseudoniem({ partner }: Voorstelstroom, zaak: string): string {
    return pseudoniem(this.kluis, partner, zaak);
  }

  /** A case whose id changed because its person is now known by another number takes its chains along. */
  async verhuis(tx: Tx, { partner, uitwisseling }: Voorstelstroom): Promise<void> {
    await tx.query(VERHUIS, [partner, uitwisseling]);
  }

  /** Remembers which cases were looked at, and keeps the tasks that say why nothing can leave. */
  async noteer(tx: Tx, stroom: Voorstelstroom & { vandaag: string }, gezien: readonly Bevonden[]): Promise<void> {
    const { partner, uitwisseling, vandaag } = stroom;
    await tx.query(
      `insert into exchange.voorstelkijk (partner, uitwisseling, zaak_id, weg)
       select $1, $2, n.zaak, n.weg from unnest($3::uuid[], $4::boolean[]) as n(zaak, weg)
       on conflict (partner, uitwisseling, zaak_id) do update set weg = excluded.weg where voorstelkijk.weg <> excluded.weg`,
      [partner, uitwisseling, gezien.map(({ zaak }) => zaak), gezien.map(({ weg }) => weg)],
    );
    await werkRedentakenBij(tx, { partner, uitwisseling, vandaag, nu: this.klok.nu() }, gezien);
  }

  /** What is open for these cases is not what should leave any more; its approvals go with it. */
  async laatVervallen(tx: Tx, { partner, uitwisseling }: Voorstelstroom, zaken: readonly string[]): Promise<void> {
    await tx.query(`update exchange.voorstel set stand = 'vervallen', beslist = $4 where partner = $1 and uitwisseling = $2 and zaak_id = any($3::uuid[]) and stand = 'open'`, [partner, uitwisseling, zaken, this.klok.nu()]);
  }
}

import { Injectable } from '@nestjs/common';
import type { Bevinding } from '#libs/case-model';
import { beginLezen, type Bestand, type GelezenRegel, type InkomendeUitwisseling, type Leescontext, type Leesuitkomst } from '#libs/connector-kit';
import { Kluis, type Tx } from '#libs/platform';
import { grendel } from '../grendel.js';
import type { Herstelvoorstel } from '../herstel/herstelvoorstel.js';
import { meetProef } from '../herstel/meet-proef.js';
import { vraagHerstelVanKop, vraagHerstelVanRegels } from '../herstel/vraag-herstel.js';
import { Originelen } from '../inbox/originelen.js';
import type { Opdracht } from '../opdrachten/opdrachten.js';
import { maakRegeltaken } from '../taken/regeltaken.js';
import { Versies } from '../versies/versies.js';
import { Verwezenen } from '../verwijzingen/verwezenen.js';
import { dubbeleRegels } from './dubbele-regels.js';
import { Register } from './register.js';
import { slaRegels } from './sla-regels.js';
import { genoemdeVerwijzingen, vulPersonenIn } from './vul-personen-in.js';

/** A message that is to be read, as the ledger has it. */
interface TeLezen {
  id: number;
  partner: string;
  naam: string;
  origineel_id: number | null;
  grootte: number;
  ontvangen: Date;
  vandaag: string;
  /** The message that this one reads with another heading, and that heading. */
  herstel_van: number | null;
  kop: string[] | null;
}

const TE_LEZEN = `
  select id, partner, naam, origineel_id, grootte, ontvangen, to_char(ontvangen at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as vandaag, herstel_van, kop from exchange.bericht where id = $1`;

/** A message that is read with another heading, to see what comes of it. */
interface Proefvraag {
  bericht: TeLezen;
  uitwisseling: InkomendeUitwisseling;
  kop: string[];
}

/** What came out of the reading, but for its lines. */
interface Gelezen {
  uitwisseling: InkomendeUitwisseling;
  bestand: Bestand;
  bevindingen: Bevinding[];
}

/** Reads one message into the row ledger: all of it or nothing, in one transaction. */
@Injectable()
export class Lezer {
  constructor(
    private readonly kluis: Kluis,
    private readonly originelen: Originelen,
    private readonly register: Register,
    private readonly versies: Versies,
    private readonly verwezenen: Verwezenen,
  ) {}

  /** Does a `lezen` order. `gemeenten`: the municipalities that this hub serves. Returns the orders to ring. */
  async lees(tx: Tx, opdracht: Opdracht, gemeenten: readonly string[]): Promise<number[]> {
    const [bericht] = await tx.query<TeLezen>(
      `${TE_LEZEN} and status in ('ontvangen', 'bezig')`,
      [opdracht.onderwerp],
    );
    if (!bericht || bericht.origineel_id === null) return [];
    const uitwisseling = this.register.uitwisseling(bericht.partner, bericht.naam);
    const context = contextVan(bericht, gemeenten);
    const open = (): AsyncIterable<Buffer> => this.originelen.open(bericht.origineel_id ?? 0);
    const begin = await beginLezen(uitwisseling, { naam: bericht.naam, grootte: bericht.grootte, open }, context);
    if ('geweigerd' in begin) return this.weiger(tx, bericht, begin.geweigerd);
    const { bestand } = begin;
    await tx.query('savepoint lezen');
    const regels = this.metPersonen(bericht, uitwisseling, begin.regels);
    const uitkomst = await slaRegels(tx, this.kluis, bericht.id, regels);
    if (uitkomst.bevindingen.some((b) => b.ernst === 'bestand')) {
      await tx.query('rollback to savepoint lezen');
      return [...(await this.weiger(tx, bericht, uitkomst)), ...(await vraagHerstelVanKop(tx, bericht, uitwisseling, uitkomst.bevindingen))];
    }
    if (uitwisseling.groepKolom !== undefined) await dubbeleRegels(tx, bericht.id, uitwisseling.groepKolom);
    await this.schrijfBij(tx, bericht, { uitwisseling, bestand, bevindingen: uitkomst.bevindingen });
    if (uitkomst.nietBewaren === true) await this.originelen.wis(tx, bericht.id);
    return [...(await this.versies.neemOp(tx, bericht.id, uitwisseling)), ...(await vraagHerstelVanRegels(tx, bericht, uitwisseling))];
  }

  /** Decides anew which files count in the slot of a message of which a person changed the standing. */
  async herzie(tx: Tx, { onderwerp }: Opdracht): Promise<number[]> {
    const [bericht] = await tx.query<{ partner: string; naam: string }>('select partner, naam from exchange.bericht where id = $1 and slot is not null', [onderwerp]);
    if (!bericht) return [];
    await grendel(tx);
    return this.versies.besluit(tx, onderwerp, this.register.uitwisseling(bericht.partner, bericht.naam).rem);
  }

  /** Looks for other headings under which refused lines are sound, and for each how the file would end; keeps what it finds and leaves nothing else behind. */
  async zoekHerstel(tx: Tx, { onderwerp }: Opdracht, gemeenten: readonly string[]): Promise<void> {
    const [bericht] = await tx.query<TeLezen>(TE_LEZEN, [onderwerp]);
    if (!bericht || bericht.origineel_id === null) return;
    const uitwisseling = this.register.uitwisseling(bericht.partner, bericht.naam);
    const context = contextVan(bericht, gemeenten);
    const bestand = uitwisseling.herken(bericht.naam, context);
    if ('code' in bestand) return;
    const open = (): AsyncIterable<Buffer> => this.originelen.open(bericht.origineel_id ?? 0);
    const voorstellen: Herstelvoorstel[] = [];
    for (const kop of (await uitwisseling.zoekKop?.(bestand, open, context)) ?? []) {
      const voorstel = await this.proef(tx, { bericht, uitwisseling, kop }, () => uitwisseling.lees(bestand, open, { ...context, kop }));
      if (voorstel !== null) voorstellen.push(voorstel);
    }
    if (voorstellen.length > 0) await tx.query('insert into exchange.herstel (bericht_id, voorstellen) values ($1, $2) on conflict (bericht_id) do update set voorstellen = excluded.voorstellen', [bericht.id, JSON.stringify(voorstellen)]);
  }

  /** Reads a message with another heading as a message of its own, measures it, and takes it back. Null when it would be refused. */
  private async proef(tx: Tx, { bericht, uitwisseling, kop }: Proefvraag, lees: () => AsyncGenerator<GelezenRegel[], Leesuitkomst>): Promise<Herstelvoorstel | null> {
    await tx.query('savepoint proef');
    const [rij] = await tx.query<{ id: number }>(
      `insert into exchange.bericht (partner, naam, sha256, grootte, ontvangen, status, gemeld) select partner, naam || '/proef', sha256, grootte, ontvangen, 'ontvangen', 'ontvangen' from exchange.bericht where id = $1 returning id`,
      [bericht.id],
    );
    const proef = rij?.id ?? 0;
    const { bevindingen } = await slaRegels(tx, this.kluis, proef, this.metPersonen(bericht, uitwisseling, lees()));
    if (uitwisseling.groepKolom !== undefined) await dubbeleRegels(tx, proef, uitwisseling.groepKolom);
    const geweigerd = bevindingen.some(({ ernst }) => ernst === 'bestand');
    const voorstel = geweigerd ? null : await meetProef(tx, { proef, bericht: bericht.id }, kop, bevindingen);
    await tx.query('rollback to savepoint proef');
    return voorstel;
  }

  /** Fills in the people whom lines name by a reference, a batch at a time: no query per line. */
  private async *metPersonen(bericht: TeLezen, { verwijzing }: InkomendeUitwisseling, regels: AsyncGenerator<GelezenRegel[], Leesuitkomst>): AsyncGenerator<GelezenRegel[], Leesuitkomst> {
    for (;;) {
      const stap = await regels.next();
      if (stap.done === true) return stap.value;
      if (verwijzing === undefined) yield stap.value;
      else yield vulPersonenIn(stap.value, await this.verwezenen.zoek(bericht, verwijzing, genoemdeVerwijzingen(stap.value)), verwijzing);
    }
  }

  private async weiger(tx: Tx, bericht: TeLezen, uitkomst: Leesuitkomst): Promise<number[]> {
    await tx.query(
      `update exchange.bericht set status = 'geweigerd', gereed = now(), bevindingen = $2,
       bewijs = jsonb_build_object('status', 'geweigerd', 'opgemaakt', now(), 'bevindingen', '[]'::jsonb) where id = $1`,
      [bericht.id, JSON.stringify(uitkomst.bevindingen)],
    );
    if (uitkomst.nietBewaren === true) await this.originelen.wis(tx, bericht.id);
    return [];
  }

  private async schrijfBij(tx: Tx, bericht: TeLezen, gelezen: Gelezen): Promise<void> {
    const { uitwisseling, bestand } = gelezen;
    await tx.query(
      `update exchange.bericht b set status = 'bezig', uitwisseling = $2, slot = $3, afzender = $4, soort = $5, periode = $6, versie = $7, aanvulling = $8,
         bevindingen = $9, regels = t.regels, open = t.open, afgekeurd = t.afgekeurd, dubbel = t.dubbel, buiten_bereik = t.buiten_bereik
       from (select count(*) as regels, count(*) filter (where eind = 'open') as open, count(*) filter (where eind = 'afgekeurd') as afgekeurd,
               count(*) filter (where eind = 'dubbel') as dubbel, count(*) filter (where eind = 'buitenBereik') as buiten_bereik
             from exchange.regel where bericht_id = $1) t where b.id = $1`,
      [
        bericht.id, uitwisseling.naam, await slotVan(tx, bericht, gelezen), bestand.afzender, bestand.soort, bestand.periode,
        bestand.versie, bestand.aanvulling, JSON.stringify(gelezen.bevindingen),
      ],
    );
    if (uitwisseling.taakPerRegel !== undefined) await maakRegeltaken(tx, bericht, uitwisseling.taakPerRegel);
    if (uitwisseling.wistBuitenBereik) await this.wisBuitenBereik(tx, bericht.id);
  }

  private async wisBuitenBereik(tx: Tx, berichtId: number): Promise<void> {
    const [rij] = await tx.query<{ vreemd: boolean }>('select regels > 0 and regels = buiten_bereik as vreemd from exchange.bericht where id = $1', [berichtId]);
    if (rij?.vreemd === true) await this.originelen.wis(tx, berichtId);
  }
}

function contextVan({ vandaag, kop }: TeLezen, gemeenten: readonly string[]): Leescontext {
  return { vandaag, gemeenten, ...(kop === null ? {} : { kop }) };
}

/** Sender, kind and period: what all versions of one file share. Without a period the name itself. */
async function slotVan(tx: Tx, { id, partner }: TeLezen, { uitwisseling, bestand }: Gelezen): Promise<string> {
  const delen = [partner, uitwisseling.naam, bestand.afzender, bestand.soort, bestand.periode ?? bestand.naam];
  return [...delen, ...(uitwisseling.slotPerPersoon === true ? [await persoonVan(tx, id)] : [])].join('/');
}

/** The keyed hash of whom a file is about. Of a file that names nobody its own number, so that it replaces no other. */
async function persoonVan(tx: Tx, bericht: number): Promise<string> {
  const [rij] = await tx.query<{ hash: string | null }>('select coalesce(bsn_h, vnr_h) as hash from exchange.regel where bericht_id = $1 order by regel limit 1', [bericht]);
  return rij?.hash ?? `bericht-${bericht}`;
}

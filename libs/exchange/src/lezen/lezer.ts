import { Injectable } from '@nestjs/common';
import type { Bevinding } from '#libs/case-model';
import type { Bestand, GelezenRegel, InkomendeUitwisseling, Leesuitkomst } from '#libs/connector-kit';
import { Kluis, type Tx } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';
import type { Opdracht } from '../opdrachten/opdrachten.js';
import { maakRegeltaken } from '../taken/regeltaken.js';
import { Versies } from '../versies/versies.js';
import { Verwezenen } from '../verwijzingen/verwezenen.js';
import { dubbeleRegels } from './dubbele-regels.js';
import { Register } from './register.js';
import { maakRegelrijen, REGELKOLOMMEN } from './regelrij.js';
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
      `select id, partner, naam, origineel_id, grootte, ontvangen, to_char(ontvangen at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as vandaag
       from exchange.bericht where id = $1 and status in ('ontvangen', 'bezig')`,
      [opdracht.onderwerp],
    );
    if (!bericht || bericht.origineel_id === null) return [];
    const uitwisseling = this.register.uitwisseling(bericht.partner, bericht.naam);
    const context = { vandaag: bericht.vandaag, gemeenten };
    const open = (): AsyncIterable<Buffer> => this.originelen.open(bericht.origineel_id ?? 0);
    const verboden = await uitwisseling.verbiedt?.(open);
    if (verboden) return this.weiger(tx, bericht, { bevindingen: [verboden], nietBewaren: true });
    const bestand = uitwisseling.herken(bericht.naam, context);
    if ('code' in bestand) return this.weiger(tx, bericht, { bevindingen: [bestand] });
    if (bericht.grootte > uitwisseling.grootste) return this.weiger(tx, bericht, { bevindingen: [teGroot] });
    await tx.query('savepoint lezen');
    const regels = this.metPersonen(bericht, uitwisseling, uitwisseling.lees(bestand, open, context));
    const uitkomst = await this.sla(tx, bericht.id, regels);
    if (uitkomst.bevindingen.some((b) => b.ernst === 'bestand')) {
      await tx.query('rollback to savepoint lezen');
      return this.weiger(tx, bericht, uitkomst);
    }
    if (uitwisseling.groepKolom !== undefined) await dubbeleRegels(tx, bericht.id, uitwisseling.groepKolom);
    await this.schrijfBij(tx, bericht, { uitwisseling, bestand, bevindingen: uitkomst.bevindingen });
    if (uitkomst.nietBewaren === true) await this.originelen.wis(tx, bericht.id);
    return this.versies.neemOp(tx, bericht.id, uitwisseling);
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

  /** Streams the lines into the ledger; the generator's return value is the judgement on the whole file. */
  private async sla(tx: Tx, berichtId: number, regels: AsyncGenerator<GelezenRegel[], Leesuitkomst>): Promise<Leesuitkomst> {
    let uitkomst: Leesuitkomst = { bevindingen: [] };
    const naarRij = maakRegelrijen(this.kluis, berichtId);
    async function* rijen(): AsyncGenerator<string> {
      for (;;) {
        const stap = await regels.next();
        if (stap.done === true) {
          uitkomst = stap.value;
          return;
        }
        let rijen = '';
        for (const regel of stap.value) rijen += naarRij(regel);
        yield rijen;
      }
    }
    await tx.kopieer(`exchange.regel (${REGELKOLOMMEN})`, rijen());
    return uitkomst;
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

const teGroot: Bevinding = { regel: null, kolom: null, code: 'te-groot', ernst: 'bestand' };

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

import { Injectable } from '@nestjs/common';
import { isPersoonskeuze, koppelbesluitVan, type Regelkoppeling } from '#libs/case-model';
import {
  heeftHouders, LedgerLezer, meldIngetrokken, type LedgerRegel, merkIngetrokken, merkRakendeRegels, merkRegels, type NieuweStand, type Regelplaats, type Regelreeks, regelsleutel, schrijfKandidaatsleutels, schrijfKoppelingen, schrijfSleutels, schrijfZaken,
  vergeetHistorie, verwijderZaken, vulBewijzen, type Zaakbundel,
} from '#libs/case-store';
import { grendel, type Opdracht, Opdrachten, rondAf } from '#libs/exchange';
import { Database, Kluis, type Leesbron, type Tx } from '#libs/platform';
import { HouderKring, type Houderronde, isHouder } from './houderronde.js';
import { inStroken, type Oordeel } from './in-stroken.js';
import { LijnKring } from './lijnronde.js';
import { type Geoordeeld, VouwRonde } from './vouwronde.js';

/** What a strip of lines comes to: its links and cases as they are to be stored. */
interface Strookoordeel extends Oordeel {
  houders: Houderronde | null;
  zaken: Zaakbundel;
  standen: NieuweStand[];
}

/** Judges a chunk of lines: links them and whatever their keys touch, folds the cases, and counts; one transaction, in sets. */
@Injectable()
export class Herberekenaar {
  /** Lines that are judged at once; the outcome does not depend on it. */
  strook = 1000;

  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly kluis: Kluis,
  ) {}

  /** Does a `herbereken` order. */
  async herbereken(opdrachtId: number): Promise<void> {
    await this.opdrachten.voerUit(opdrachtId, async (tx, opdracht) => this.doe(tx, opdracht));
  }

  private async doe(tx: Tx, { onderwerp: bericht, van, tot }: Opdracht): Promise<number[]> {
    const moment = await grendel(tx);
    const reeks = { bericht, van: van ?? 0, tot: tot ?? 0 };
    const berichten = new Set([bericht]);
    const opdrachten: number[] = [];
    let teWegen = 0;
    await inStroken<Regelreeks, Strookoordeel, Leesbron>(stroken(reeks, this.strook), {
      // Holders change keys, and with them what any other line links to: their strips go one after the other.
      banen: (await heeftHouders(tx, reeks)) ? [tx] : [this.database, this.database],
      schrijver: tx,
      oordeel: (strook, bron) => this.oordeel(bron, strook),
      schrijf: async (oordeel) => {
        const { anders, gemerkt } = await this.schrijf(tx, oordeel, moment);
        teWegen += gemerkt;
        for (const { regel } of anders) berichten.add(regel.bericht);
        opdrachten.push(...(await this.herroep(tx, anders)));
      },
    });
    await this.sluitAf(tx, [...berichten]);
    if (teWegen > 0) opdrachten.push(await this.opdrachten.maak(tx, { soort: 'wegen', wachtrij: 'zaak.wegen', onderwerp: bericht }));
    return opdrachten;
  }

  private async oordeel(bron: Leesbron, strook: Regelreeks): Promise<Strookoordeel> {
    const ledger = new LedgerLezer(bron);
    const kern = await ledger.reeks(strook);
    const besloten = await ledger.op(kern.flatMap(({ melding }) => koppelbesluitVan(melding)?.over ?? []));
    const eigenHouders = [...kern, ...besloten].filter(isHouder);
    const keuzes = kern.filter(({ melding }) => isPersoonskeuze(melding));
    const houders = eigenHouders.length + keuzes.length === 0 ? null : await new HouderKring(bron, ledger, this.kluis).rond(eigenHouders, keuzes);
    const lijnen = await new LijnKring(bron, ledger, this.kluis, strook).rond(kern.filter((r) => !isHouder(r)), houders);
    const regels = [...(houders?.regels ?? []), ...lijnen.regels];
    const geoordeeld = samen(regels, [...(houders?.koppelingen ?? []), ...lijnen.koppelingen]);
    const geraakteZaken = zakenVan(geoordeeld, regels, houders);
    const { zaken, standen } = await new VouwRonde(ledger, this.kluis, houders).rond(geoordeeld, geraakteZaken);
    const vast = regels.filter((r) => r.vastgehouden && r.nu !== null).map((regel): NieuweStand => ({ regel, stand: null }));
    return { houders, zaken, standen: [...standen, ...vast], geraakt: new Set([...geraakteZaken, ...regels.map(regelsleutel)]) };
  }

  /** Returns the lines that stand otherwise than before, and how many lines have been marked to be weighed. */
  private async schrijf(tx: Tx, { houders, zaken, standen }: Strookoordeel, moment: Date): Promise<{ anders: NieuweStand[]; gemerkt: number }> {
    await schrijfZaken(tx, zaken, moment);
    if (houders !== null) await meldIngetrokken(tx, ingetrokkenZaken(standen).filter((id) => houders.vervallen.includes(id)));
    const rakend = houders === null ? 0 : await this.schrijfHouders(tx, houders, moment);
    if (houders !== null) await vergeetHistorie(tx, ingetrokkenZaken(standen));
    const anders = await schrijfKoppelingen(tx, standen);
    return { anders, gemerkt: rakend + (await merkRegels(tx, onzekere(standen, anders))) };
  }

  /** Whoever waits under a key that somebody had or has now may be about them. */
  private async schrijfHouders(tx: Tx, { zaken, vervallen }: Houderronde, moment: Date): Promise<number> {
    const ids = [...zaken.keys()];
    const eerst = await merkRakendeRegels(tx, [...ids, ...vervallen]);
    await schrijfSleutels(tx, [...zaken].map(([id, { sleutels }]) => ({ id, sleutels })));
    await schrijfKandidaatsleutels(tx, [...zaken].map(([id, { kandidaat }]) => ({ id, hashes: kandidaat })));
    await verwijderZaken(tx, vervallen, moment);
    return eerst + (await merkRakendeRegels(tx, ids));
  }

  private async sluitAf(tx: Tx, berichten: readonly number[]): Promise<void> {
    const gerust = await rondAf(tx, berichten);
    await vulBewijzen(tx, gerust);
    await merkIngetrokken(tx, berichten);
  }

  /** What COA withdrew must be forgotten: an order per line to the partner's own process, which knows how its original is cut. */
  private async herroep(tx: Tx, anders: readonly NieuweStand[]): Promise<number[]> {
    const opdrachten: number[] = [];
    for (const { regel, stand } of anders) {
      if (stand?.ingetrokken !== true || regel.nu?.ingetrokken === true) continue;
      const [partner = ''] = regel.slot.split('/');
      opdrachten.push(await this.opdrachten.maak(tx, { soort: 'herroepen', wachtrij: `${partner}.in`, onderwerp: regel.bericht, van: regel.regel, tot: regel.regel }));
    }
    return opdrachten;
  }
}

function stroken({ bericht, van, tot }: Regelreeks, strook: number): Regelreeks[] {
  const aantal = Math.floor((tot - van) / strook) + 1;
  return Array.from({ length: aantal }, (_, i) => ({ bericht, van: van + i * strook, tot: Math.min(tot, van + (i + 1) * strook - 1) }));
}

function samen(regels: readonly LedgerRegel[], koppelingen: readonly Regelkoppeling[]): Map<string, Geoordeeld> {
  const opSleutel = new Map(regels.map((r) => [regelsleutel(r), r]));
  const geoordeeld = new Map<string, Geoordeeld>();
  for (const koppeling of koppelingen) {
    const regel = opSleutel.get(regelsleutel(koppeling));
    if (regel !== undefined) geoordeeld.set(regelsleutel(koppeling), { regel, koppeling });
  }
  return geoordeeld;
}

/** Cases that some judged line belonged to or belongs to now, and those whose identity was built anew. */
function zakenVan(geoordeeld: ReadonlyMap<string, Geoordeeld>, regels: readonly LedgerRegel[], houders: Houderronde | null): string[] {
  const zaken = new Set<string | null | undefined>(houders?.zaken.keys() ?? []);
  for (const { koppeling } of geoordeeld.values()) zaken.add(koppeling.identiteit);
  for (const { nu } of regels) zaken.add(nu?.zaak);
  const vervallen = new Set(houders?.vervallen ?? []);
  return [...zaken].filter((id): id is string => typeof id === 'string' && !vervallen.has(id));
}

/** Cases of which a line that held them has now been withdrawn. */
function ingetrokkenZaken(standen: readonly NieuweStand[]): string[] {
  return [...new Set(standen.flatMap(({ regel, stand }) => (stand?.ingetrokken === true && regel.nu !== null && regel.nu.zaak !== null ? [regel.nu.zaak] : [])))];
}

/** Lines whose candidates may have changed: that began or ceased to wait, wait under a school's number of which another line stands otherwise now, or were decided upon. */
function onzekere(standen: readonly NieuweStand[], anders: readonly NieuweStand[]): Regelplaats[] {
  const deelnemers = new Set(anders.map(({ regel }) => regel.deelnemer).filter((d) => d !== null));
  const wachtten = anders.filter(({ regel, stand }) => regel.nu?.stand === 'wacht' && stand?.stand !== 'wacht');
  const wachten = standen.filter(({ regel, stand }) => stand?.stand === 'wacht' && (anderStand(regel.nu, stand) || (regel.deelnemer !== null && deelnemers.has(regel.deelnemer))));
  const besloten = anders.flatMap(({ regel: { melding } }) => koppelbesluitVan(melding)?.over ?? []);
  return [...[...wachtten, ...wachten].map(({ regel }) => regel), ...besloten];
}

function anderStand(oud: LedgerRegel['nu'], { stand, actief }: { stand: string; actief: boolean }): boolean {
  return oud?.stand !== stand || oud.actief !== actief;
}

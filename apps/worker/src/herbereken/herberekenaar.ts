import { Injectable } from '@nestjs/common';
import type { Regelkoppeling } from '#libs/case-model';
import {
  LedgerLezer, type LedgerRegel, merkIngetrokken, type NieuweStand, regelsleutel, schrijfKoppelingen, schrijfSleutels, schrijfZaken, verwijderZaken, vulBewijzen,
} from '#libs/case-store';
import { grendel, type Opdracht, Opdrachten, rondAf } from '#libs/exchange';
import { Kluis, type Tx } from '#libs/platform';
import { HouderKring, type Houderronde } from './houderronde.js';
import { LijnKring } from './lijnronde.js';
import { type Geoordeeld, VouwRonde } from './vouwronde.js';

/** Judges a chunk of lines: links them and whatever their keys touch, folds the cases, and counts; one transaction, in sets. */
@Injectable()
export class Herberekenaar {
  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly kluis: Kluis,
  ) {}

  /** Does a `herbereken` order. */
  async herbereken(opdrachtId: number): Promise<void> {
    await this.opdrachten.voerUit(opdrachtId, async (tx, opdracht) => this.doe(tx, opdracht));
  }

  private async doe(tx: Tx, { bericht, van, tot }: Opdracht): Promise<number[]> {
    await grendel(tx);
    const ledger = new LedgerLezer(tx);
    const reeks = { bericht, van: van ?? 0, tot: tot ?? 0 };
    const kern = await ledger.reeks(reeks);
    const isHouder = (r: LedgerRegel): boolean => r.soort === 'coa' || r.soort === 'aanmelding';
    const eigenHouders = kern.filter(isHouder);
    const houders = eigenHouders.length === 0 ? null : await new HouderKring(tx, ledger, this.kluis).rond(eigenHouders);
    const lijnen = await new LijnKring(tx, ledger, this.kluis, reeks).rond(kern.filter((r) => !isHouder(r)), houders);
    const regels = [...(houders?.regels ?? []), ...lijnen.regels];
    const geoordeeld = samen(regels, [...(houders?.koppelingen ?? []), ...lijnen.koppelingen]);
    const gevouwen = await new VouwRonde(ledger, this.kluis, houders).rond(geoordeeld, geraakteZaken(geoordeeld, regels, houders));
    const vast = regels.filter((r) => r.vastgehouden && r.nu !== null).map((regel): NieuweStand => ({ regel, stand: null }));
    await schrijfZaken(tx, gevouwen.zaken);
    if (houders !== null) {
      await schrijfSleutels(tx, [...houders.zaken].map(([id, { sleutels }]) => ({ id, sleutels })));
      await verwijderZaken(tx, houders.vervallen);
    }
    const anders = await schrijfKoppelingen(tx, [...gevouwen.standen, ...vast]);
    await this.sluitAf(tx, [...new Set([bericht, ...anders.map((a) => a.regel.bericht)])]);
    return this.herroep(tx, anders);
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
      opdrachten.push(await this.opdrachten.maak(tx, { soort: 'herroepen', wachtrij: `${partner}.in`, bericht: regel.bericht, van: regel.regel, tot: regel.regel }));
    }
    return opdrachten;
  }
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
function geraakteZaken(geoordeeld: ReadonlyMap<string, Geoordeeld>, regels: readonly LedgerRegel[], houders: Houderronde | null): string[] {
  const zaken = new Set<string | null | undefined>(houders?.zaken.keys() ?? []);
  for (const { koppeling } of geoordeeld.values()) zaken.add(koppeling.identiteit);
  for (const { nu } of regels) zaken.add(nu?.zaak);
  const vervallen = new Set(houders?.vervallen ?? []);
  return [...zaken].filter((id): id is string => typeof id === 'string' && !vervallen.has(id));
}

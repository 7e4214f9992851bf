import { describe, expect, it } from '@jest/globals';
import { MODELBELEID } from '../../../../test/support/levering/modelbeleid.js';
import { type Kernmaker, type Modelklok, type Modelkern, Modelloop } from '../../../../test/support/levering/modelloop.js';
import { stilleWeek, WEEK } from '../../../../test/support/levering/stille-week.js';
import { LEVERBELEID, type Leverbeleid } from './leverbeleid.js';
import { type Levertoestand, metVervallen, naBesluit, naLaatAntwoord, nieuweToestand } from './levering-toestand.js';
import { NIEUWE_LIJN, type Partnerlijn } from './partnerlijn.js';
import { aankomst, type Vertrek, vertrek } from './poging.js';
import type { Antwoord, Verzending } from './verzending.js';

/** `LEVERSEED=n` plays one run again. */
const EEN = process.env.LEVERSEED;
const SEEDS = EEN === undefined ? Array.from({ length: 1500 }, (_, i) => i + 1) : [Number(EEN)];

interface Pak {
  id: number;
  rang: number;
  zaken: Map<string, string>;
  toestand: Levertoestand;
  nietVoor: number;
}

/** The kernel's decisions over a ledger in memory: what is stored before the process dies stays, the rest is gone. */
class Geheugenkern implements Modelkern {
  private readonly pakken: Pak[] = [];
  private lijn: Partnerlijn = NIEUWE_LIJN;

  constructor(
    private readonly verzending: Verzending,
    private readonly klok: Modelklok,
    private readonly beleid: Leverbeleid,
  ) {}

  async bereid(items: readonly { effect: string; zaak: string }[], rang?: number): Promise<void> {
    const id = this.pakken.length + 1;
    this.pakken.push({ id, rang: rang ?? id, zaken: new Map(items.map(({ effect, zaak }) => [effect, zaak])), toestand: nieuweToestand(items.map(({ effect }) => effect)), nietVoor: 0 });
    return Promise.resolve();
  }

  async opdrachten(): Promise<{ id: number; nietVoor: number }[]> {
    return Promise.resolve(this.pakken.filter(({ toestand: { stand } }) => stand === 'klaar' || stand === 'onbekend').map(({ id, nietVoor }) => ({ id, nietVoor })));
  }

  async doe(opdracht: number, sterftBij: number): Promise<void> {
    const pak = this.pak(opdracht);
    const kenmerk = `proef-${pak.id}`;
    if (sterftBij === 1) return;
    const besluit = vertrek({ kenmerk, toestand: pak.toestand, lijn: this.lijn, aan: true, beurt: this.beurt(pak) }, this.klok.nu(), this.beleid);
    if (besluit.soort === 'wacht') pak.nietVoor = besluit.tot;
    if (besluit.soort === 'niets') this.bewaar(pak, besluit.toestand);
    if (besluit.soort === 'herzend') await this.herzend(pak);
    if (besluit.soort !== 'ga') return;
    await this.ga(pak, besluit, sterftBij);
  }

  private async ga(pak: Pak, besluit: Extract<Vertrek, { soort: 'ga' }>, sterftBij: number): Promise<void> {
    const kenmerk = `proef-${pak.id}`;
    this.lijn = besluit.lijn;
    this.bewaar(pak, besluit.toestand);
    if (sterftBij === 2 || this.klok.nu() >= besluit.uiterlijk) return;
    const bytes = Buffer.from([...pak.zaken.keys()].join('\n'));
    const antwoord: Antwoord = await this.verzending[besluit.stap]({ naam: kenmerk, kenmerk, sha256: '', open: () => stroom(bytes) }, AbortSignal.abort());
    if ((sterftBij >= 3 && sterftBij < 6) || pak.toestand.hek !== besluit.toestand.hek) return;
    const na = aankomst({ kenmerk, toestand: pak.toestand, lijn: this.lijn }, antwoord, this.klok.nu(), this.beleid);
    this.lijn = na.lijn;
    this.bewaar(pak, na.toestand);
  }

  async antwoord(antwoord: Parameters<Modelkern['antwoord']>[0]): ReturnType<Modelkern['antwoord']> {
    const pak = this.pakken.findLast(({ zaken }) => zaken.has(antwoord.effect));
    const item = pak?.toestand.items.find(({ effect }) => effect === antwoord.effect);
    if (pak === undefined || item === undefined) return Promise.resolve('wees');
    if (item.uitkomst !== 'open') return Promise.resolve(item.uitkomst === antwoord.uitkomst ? 'al-bekend' : 'tegenstrijdig');
    this.bewaar(pak, naLaatAntwoord(pak.toestand, [antwoord]));
    return Promise.resolve('genoteerd');
  }

  async besluit(levering: number, besluit: Parameters<Modelkern['besluit']>[1]): Promise<boolean> {
    const pak = this.pak(levering);
    const na = naBesluit(pak.toestand, besluit, this.klok.nu());
    if (na !== null) this.bewaar(pak, na);
    return Promise.resolve(na !== null);
  }

  async beeld(): ReturnType<Modelkern['beeld']> {
    return Promise.resolve(this.pakken.map(({ id, toestand: { stand, items } }) => ({ id, stand, taak: stand === 'vastgelopen', items: items.map(({ effect, uitkomst }) => ({ effect, uitkomst })) })));
  }

  private async herzend(pak: Pak): Promise<void> {
    const open = pak.toestand.items.filter(({ uitkomst }) => uitkomst === 'open');
    this.bewaar(pak, metVervallen(pak.toestand));
    await this.bereid(open.map(({ effect }) => ({ effect, zaak: pak.zaken.get(effect) ?? '' })), pak.rang);
  }

  private beurt(pak: Pak): boolean {
    const open = (p: Pak) => p.toestand.items.filter(({ uitkomst }) => uitkomst === 'open').map(({ effect }) => p.zaken.get(effect));
    const mijn = new Set(open(pak));
    return !this.pakken.some((eerder) => eerder.rang < pak.rang && open(eerder).some((zaak) => mijn.has(zaak)));
  }

  private bewaar(pak: Pak, toestand: Levertoestand): void {
    if (toestand.items !== pak.toestand.items) for (const ander of this.pakken) ander.nietVoor = ander.toestand.nietVoor;
    pak.toestand = toestand;
    pak.nietVoor = toestand.nietVoor;
  }

  private pak(id: number): Pak {
    const pak = this.pakken.find((p) => p.id === id);
    if (pak === undefined) throw new Error(`no delivery ${id}`);
    return pak;
  }
}

const inGeheugen: Kernmaker = async (verzending, klok) => Promise.resolve(new Geheugenkern(verzending, klok, MODELBELEID));

async function* stroom(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

describe('the decisions about deliveries, over a partner that answers late, twice, crossed, wrongly or not at all', () => {
  it(`loses no item and does none twice, wherever the process dies (${SEEDS.length} runs)`, async () => {
    const mis: { seed: number; fouten: string[] }[] = [];
    for (const seed of SEEDS) {
      const fouten = await new Modelloop(seed, inGeheugen).loop();
      if (fouten.length > 0) mis.push({ seed, fouten });
    }
    expect(mis).toEqual([]);
  });
});

describe('a partner that is out of reach for a week', () => {
  it('gets everything once and in order per zaak at its return, after one probe and never as a herd', async () => {
    const { partner, begin } = await stilleWeek(async (verzending, klok) => Promise.resolve(new Geheugenkern(verzending, klok, LEVERBELEID)), 120);
    expect([...partner.gedaan.values()]).toEqual(Array.from({ length: 120 }, () => 1));
    for (const zaak of [0, 1, 2]) {
      const eigen = partner.volgorde.filter((effect) => effect.startsWith(`${zaak}/`));
      expect(eigen).toEqual([...eigen].sort());
    }
    const tijdens = partner.pogingen.filter(({ op }) => op < begin + WEEK);
    expect(tijdens.length).toBeGreaterThan(7 * 24);
    expect(tijdens.length).toBeLessThan(7 * 24 * 2.2);
    const erna = partner.pogingen.filter(({ op }) => op >= begin + WEEK).map(({ op }) => op);
    const gaten = erna.slice(1).map((op, i) => op - (erna[i] ?? 0));
    expect(Math.min(...gaten)).toBeGreaterThanOrEqual(LEVERBELEID.tussenpoze);
  });
});

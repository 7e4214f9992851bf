import type { Itemantwoord, Verzending, Vraagantwoord, Zendantwoord, Zending } from '#libs/exchange';
import { MODELBELEID } from './modelbeleid.js';
import type { Toeval } from './toeval.js';

/** How a partner misbehaves in one run. */
export interface Partneraard {
  /** It acts once per effect by itself, however often it gets it. */
  ontdubbelt: boolean;
  /** It never answers a question. */
  zwijgt: boolean;
  /** Chance that an exchange goes wrong. */
  fouten: number;
  /** When it is out of reach, [from, to), in milliseconds. */
  weg: readonly (readonly [number, number])[];
}

/** Something that it tells of its own accord, later. */
export interface Nabericht {
  op: number;
  antwoord: Itemantwoord & { uitkomst: 'bevestigd' | 'geweigerd' };
}

interface Onderweg {
  op: number;
  naam: string;
  effecten: string[];
}

/** A partner that counts what it did. Its memory is the truth of a run. */
export class Modelpartner implements Verzending {
  /** How often it acted on each effect, and in which order it first did. */
  readonly gedaan = new Map<string, number>();
  readonly volgorde: string[] = [];
  readonly geweigerd = new Set<string>();
  /** Moments at which something reached for it, answered or not. */
  readonly pogingen: { op: number; soort: 'zend' | 'vraag'; kenmerk: string }[] = [];
  readonly overtredingen: string[] = [];
  naberichten: Nabericht[] = [];
  /** Called while a request is on its way: others may work, time may pass. */
  tijdens: () => Promise<void> = async () => Promise.resolve();
  private onderweg: Onderweg[] = [];

  constructor(
    private readonly aard: Partneraard,
    private readonly toeval: Toeval,
    private readonly nu: () => number,
  ) {}

  /** True when it never got this effect, so that a person may say so. */
  kentNiet(effect: string): boolean {
    return !this.gedaan.has(effect) && !this.geweigerd.has(effect);
  }

  /** Acts on what has arrived by now. */
  verwerkOnderweg(): void {
    const aangekomen = this.onderweg.filter(({ op }) => op <= this.nu());
    this.onderweg = this.onderweg.filter(({ op }) => op > this.nu());
    for (const { effecten } of aangekomen) this.verwerk(effecten);
  }

  async zend(zending: Zending): Promise<Zendantwoord> {
    const effecten = await effectenVan(zending);
    this.pogingen.push({ op: this.nu(), soort: 'zend', kenmerk: zending.kenmerk });
    if (this.isWeg()) return this.toeval.kans(0.5) ? { soort: 'niet-aangenomen', storing: 'ECONNREFUSED' } : { soort: 'onbekend', storing: 'tijd-om' };
    const antwoord = this.toeval.kans(this.aard.fouten) ? this.gaatMis(zending, effecten) : this.gaatGoed(zending, effecten);
    await this.tijdens();
    return antwoord;
  }

  async vraag({ naam, kenmerk, ...zending }: Zending): Promise<Vraagantwoord> {
    const effecten = await effectenVan({ naam, kenmerk, ...zending });
    this.pogingen.push({ op: this.nu(), soort: 'vraag', kenmerk });
    this.verwerkOnderweg();
    if (this.onderweg.some((o) => o.naam === naam)) this.overtredingen.push(`asked about ${naam} while it was on its way`);
    await this.tijdens();
    if (this.isWeg() || this.aard.zwijgt) return { soort: 'onbekend', storing: 'tijd-om' };
    if (this.toeval.kans(this.aard.fouten)) return this.toeval.kans(0.5) ? { soort: 'onbekend', storing: 'HTTP-500' } : { soort: 'afwezig', kenmerk: 'van-een-ander' };
    return this.waarheid(kenmerk, effecten);
  }

  private waarheid(kenmerk: string, effecten: readonly string[]): Vraagantwoord {
    const items = effecten.map((effect) => this.zegt(effect));
    const soorten = new Set(items.map(({ uitkomst }) => uitkomst));
    if (soorten.size === 1 && soorten.has('bevestigd')) return { soort: 'aanwezig', kenmerk };
    if (soorten.size === 1 && soorten.has('afwezig')) return { soort: 'afwezig', kenmerk };
    return { soort: 'per-item', kenmerk, items: this.toeval.kans(0.2) ? items.slice(1) : items };
  }

  private isWeg(): boolean {
    return this.aard.weg.some(([van, tot]) => this.nu() >= van && this.nu() < tot);
  }

  private gaatGoed({ kenmerk }: Zending, effecten: string[]): Zendantwoord {
    this.verwerk(effecten);
    const items = effecten.map((effect) => this.zegt(effect));
    this.zegtLater(items);
    return items.every(({ uitkomst }) => uitkomst === 'bevestigd') ? { soort: 'bevestigd', kenmerk } : { soort: 'per-item', kenmerk, items };
  }

  private gaatMis({ naam, kenmerk }: Zending, effecten: string[]): Zendantwoord {
    switch (this.toeval.onder(7)) {
      case 0:
        return { soort: 'niet-aangenomen', storing: 'HTTP-503' };
      case 1: // The request is lost.
        return { soort: 'onbekend', storing: 'tijd-om' };
      case 2: // The answer is lost, or comes later by another road.
        this.verwerk(effecten);
        this.zegtLater(effecten.map((effect) => this.zegt(effect)));
        return { soort: 'onbekend', storing: 'ECONNRESET' };
      case 3: // Slow: it arrives after we gave up.
        this.onderweg.push({ op: this.nu() + this.toeval.onder(MODELBELEID.bezinking), naam, effecten });
        return { soort: 'onbekend', storing: 'tijd-om' };
      case 4: // The answer belongs to another delivery.
        if (this.toeval.kans(0.5)) this.verwerk(effecten);
        return { soort: 'bevestigd', kenmerk: 'van-een-ander' };
      case 5: { // It takes the first part and tells of that part only.
        const deel = effecten.slice(0, this.toeval.onder(effecten.length + 1));
        this.verwerk(deel);
        return { soort: 'per-item', kenmerk, items: deel.map((effect) => this.zegt(effect)) };
      }
      default: // It names what we never sent, and denies what it has.
        this.verwerk(effecten);
        return { soort: 'per-item', kenmerk, items: [{ effect: 'nooit-gestuurd', uitkomst: 'bevestigd' }, ...effecten.map((effect) => ({ effect, uitkomst: 'afwezig' as const }))] };
    }
  }

  private verwerk(effecten: readonly string[]): void {
    for (const effect of effecten) {
      if (this.geweigerd.has(effect)) continue;
      if (!this.gedaan.has(effect) && this.toeval.kans(Math.min(0.1, this.aard.fouten))) {
        this.geweigerd.add(effect);
        continue;
      }
      if (!this.gedaan.has(effect)) this.volgorde.push(effect);
      if (!(this.aard.ontdubbelt && this.gedaan.has(effect))) this.gedaan.set(effect, (this.gedaan.get(effect) ?? 0) + 1);
    }
  }

  private zegt(effect: string): Itemantwoord {
    if (this.geweigerd.has(effect)) return { effect, uitkomst: 'geweigerd', code: 'P-17' };
    return { effect, uitkomst: this.gedaan.has(effect) ? 'bevestigd' : 'afwezig' };
  }

  /** A status file with the same news, perhaps twice. */
  private zegtLater(items: readonly Itemantwoord[]): void {
    if (this.aard.zwijgt) return;
    for (const { effect, uitkomst } of items) {
      if (uitkomst === 'afwezig' || !this.toeval.kans(0.2)) continue;
      const keren = this.toeval.kans(0.3) ? 2 : 1;
      for (let keer = 0; keer < keren; keer += 1) this.naberichten.push({ op: this.nu() + this.toeval.onder(120_000), antwoord: { effect, uitkomst } });
    }
  }
}

async function effectenVan(zending: Zending): Promise<string[]> {
  const blokken: Buffer[] = [];
  for await (const blok of zending.open()) blokken.push(blok);
  return Buffer.concat(blokken).toString().split('\n').filter(Boolean);
}

import { watch } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import { pollUntil } from '../poll-until.js';
import { type Leverbeeld, Leverproef } from './leverproef.js';
import type { Moordplan, Slag } from './moordplan.js';

/**
 * Small, and true of these roads: an attempt is cut after a second, and what a partner on this machine holds back (at most 1.2 s from when it came) is
 * there or gone well before the question.
 */
const BELEID = { zendpogingen: 6, vragen: 3, duur: 1, bezinking: 2, eerstePauze: 0.3, langstePauze: 2, drempel: 3, proefpauze: 0.5, tussenpoze: 0.05, geduld: 3, kijk: 1 };

/** A death comes no later than this. */
const SLAG_MS = 3_000;

/** How a run ended: what went wrong (empty is good), how often a process died, and how often in the middle of an attempt. */
export interface Moordverslag {
  fouten: string[];
  doden: number;
  geraakt: number;
}

/** One run from one plan, with real processes. */
export class Moordloop {
  private readonly fouten: string[] = [];
  private doden = 0;
  private geraakt = 0;
  private proef!: Leverproef;

  constructor(private readonly plan: Moordplan) {}

  async loop(): Promise<Moordverslag> {
    this.proef = await Leverproef.start(this.plan.weg, BELEID);
    try {
      await Promise.all([this.bereid(), this.sla(), this.stoor()]);
      await this.totRust();
      await this.mens();
      await this.keur();
    } catch (fout) {
      this.fouten.push(fout instanceof Error ? fout.message : 'unknown');
    } finally {
      await this.proef.weg();
    }
    return { fouten: this.fouten, doden: this.doden, geraakt: this.geraakt };
  }

  private async bereid(): Promise<void> {
    for (const [i, { id, zaak }] of this.plan.instructies.entries()) {
      if (i > 0 && i % 3 === 0) await wacht(800);
      await this.proef.bereid(id, zaak);
    }
  }

  private async sla(): Promise<void> {
    for (const slag of this.plan.slagen) {
      await this.totTeken(slag);
      await this.proef.dood(slag.wie);
      this.doden += 1;
      this.geraakt = await this.proef.onderbroken();
      if (slag.leegt) await this.proef.leegDeRij();
      await this.proef.kom(slag.wie);
    }
  }

  /** Settles at the moment that the outbox gives so many signs of life, or when it takes too long. */
  private async totTeken({ na }: Slag): Promise<void> {
    const klaar = new AbortController();
    let tekens = 0;
    const wachter = watch(this.proef.outbox, () => {
      tekens += 1;
      if (tekens >= na) klaar.abort();
    });
    await wacht(SLAG_MS, undefined, { signal: klaar.signal }).catch(() => undefined);
    wachter.close();
  }

  private async stoor(): Promise<void> {
    for (const { ms, partner, lijn } of this.plan.fasen) {
      this.proef.stel({ partner, lijn });
      await wacht(ms);
    }
    this.proef.stel(this.plan.zwijgt ? { lijn: { stil: true } } : {});
  }

  private async totRust(): Promise<void> {
    const aantal = this.plan.instructies.length;
    await pollUntil(async () => {
      const beeld = await this.proef.beeld();
      return beeld.length === aantal && isInRust(beeld);
    }, { elkeMs: 100, wat: 'every delivery settled, or a task' });
    await pollUntil(() => this.proef.isOpgehaald(), { wat: 'a partner that took everything' });
  }

  /** A person rings the partner about what is stuck, and lays down what he hears, until nothing is. */
  private async mens(): Promise<void> {
    this.proef.stel({});
    for (let vast = await this.vast(); vast.length > 0; vast = await this.vast()) {
      const aangekomen = this.proef.aangekomen();
      for (const { id, naam } of vast) await this.proef.leveringen.besluit(id, aangekomen.includes(naam) ? 'aangekomen' : 'niet-aangekomen', 'proef');
      await this.totRust();
    }
  }

  private async vast(): Promise<Leverbeeld[]> {
    return (await this.proef.beeld()).filter(({ stand }) => stand === 'vastgelopen');
  }

  /** None lost, none acted on twice, each zaak in order. */
  private async keur(): Promise<void> {
    const verwacht = this.plan.instructies.map(({ id }) => `${id}/1`);
    await pollUntil(() => verwacht.every((effect) => this.proef.effecten()[effect]), { wat: `the partner to act on ${verwacht.join(', ')}` });
    for (const [effect, keren] of Object.entries(this.proef.effecten())) if (keren !== 1) this.fouten.push(`${effect} was acted on ${keren} times`);
    const beeld = await this.proef.beeld();
    for (const { effect, uitkomst } of beeld) if (uitkomst !== 'bevestigd') this.fouten.push(`${effect} is ${uitkomst}`);
    const rang = new Map(this.proef.aangekomen().map((naam, plaats) => [naam, plaats]));
    for (const [i, { zaak, naam, effect }] of beeld.entries()) {
      const eerder = beeld.slice(0, i).filter((b) => b.zaak === zaak && (rang.get(b.naam) ?? 0) > (rang.get(naam) ?? 0));
      for (const b of eerder) this.fouten.push(`${effect} came before ${b.effect}`);
    }
  }
}

/** True when per zaak all is done, or one is stuck with a task and the rest waits behind it. */
function isInRust(beeld: readonly Leverbeeld[]): boolean {
  return beeld.every(({ stand, taak, zaak, id }) => {
    if (stand === 'afgerond') return true;
    if (stand === 'vastgelopen') return taak;
    return stand === 'klaar' && beeld.some((b) => b.zaak === zaak && b.id < id && b.stand === 'vastgelopen');
  });
}

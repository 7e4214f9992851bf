import type { Itemantwoord, Leverbesluit, Verwerkt, Verzending } from '#libs/exchange';
import { Modelpartner, type Partneraard } from './modelpartner.js';
import { Toeval } from './toeval.js';

/** A delivery as a kernel shows it. */
export interface Leverbeeld {
  id: number;
  stand: string;
  /** An open task for a person stands against it. */
  taak: boolean;
  items: { effect: string; uitkomst: string }[];
}

/** A kernel of any make, over one partner, that may die. */
export interface Modelkern {
  bereid(items: readonly { effect: string; zaak: string }[]): Promise<void>;
  /** Open orders and when they are due (milliseconds). */
  opdrachten(): Promise<{ id: number; nietVoor: number }[]>;
  /** Does an order as a process that dies before its n-th step; 0: it lives. */
  doe(opdracht: number, sterftBij: number): Promise<void>;
  antwoord(antwoord: Itemantwoord & { uitkomst: 'bevestigd' | 'geweigerd' }): Promise<Verwerkt>;
  besluit(levering: number, besluit: Leverbesluit): Promise<boolean>;
  beeld(): Promise<Leverbeeld[]>;
}

/** A clock that stands still until it is moved; it can leap while somebody looks at it, as for a process that was suspended. */
export class Modelklok {
  tijd = Date.UTC(2026, 0, 5, 8);
  sprongNa = 0;

  nu(): number {
    if (this.sprongNa > 0) {
      this.sprongNa -= 1;
      if (this.sprongNa === 0) this.tijd += 60_000;
    }
    return this.tijd;
  }
}

export type Kernmaker = (verzending: Verzending, klok: Modelklok) => Promise<Modelkern>;

const STAPPEN = 4000;

/** One run from one seed. Gives what went wrong; empty is good. */
export class Modelloop {
  readonly klok = new Modelklok();
  readonly partner: Modelpartner;
  private readonly toeval: Toeval;
  private readonly plan: { effect: string; zaak: string }[][];
  private kern!: Modelkern;
  private diepte = 0;
  readonly fouten: string[] = [];

  constructor(
    readonly seed: number,
    private readonly maakKern: Kernmaker,
    aard?: Partneraard,
  ) {
    this.toeval = new Toeval(seed);
    this.partner = new Modelpartner(aard ?? maakAard(this.toeval, this.klok.tijd), this.toeval, () => this.klok.tijd);
    this.plan = maakPlan(this.toeval);
  }

  async loop(): Promise<string[]> {
    this.kern = await this.maakKern(this.partner, this.klok);
    this.partner.tijdens = async () => this.anderen();
    await this.totRust();
    await this.keur(false);
    for (let keer = 0; keer < 25 && (await this.mens()); keer += 1) await this.totRust();
    await this.keur(true);
    return [...this.fouten, ...this.partner.overtredingen];
  }

  /** Prepares, delivers, lets time pass, until no order is open but those that wait behind a task for a person. */
  private async totRust(): Promise<void> {
    let stil = 0;
    for (let stap = 0; stap < STAPPEN; stap += 1) {
      const gehoord = this.partner.pogingen.length;
      if (this.plan.length > 0 && this.toeval.kans(0.3)) await this.kern.bereid(this.plan.shift() ?? []);
      await this.verwerkNaberichten();
      const open = await this.kern.opdrachten();
      if (await this.isRust(open.length, stil)) return;
      const rijp = open.filter(({ nietVoor }) => nietVoor <= this.klok.tijd);
      if (rijp.length > 0) await this.stap(this.toeval.kies(rijp).id);
      else this.verstrijk(open.map(({ nietVoor }) => nietVoor));
      stil = this.partner.pogingen.length === gehoord ? stil + 1 : 0;
    }
    this.fouten.push('never came to rest');
  }

  private async isRust(open: number, stil: number): Promise<boolean> {
    if (this.plan.length + this.partner.naberichten.length > 0) return false;
    return open === 0 || (stil > 30 && wachtOpMens(await this.kern.beeld()));
  }

  private async stap(opdracht: number): Promise<void> {
    this.klok.sprongNa = this.toeval.kans(0.05) ? 1 + this.toeval.onder(3) : 0;
    await this.kern.doe(opdracht, this.toeval.kans(0.2) ? 1 + this.toeval.onder(14) : 0);
    this.klok.sprongNa = 0;
    this.klok.tijd += this.toeval.onder(50);
  }

  /** While a request is on its way: sometimes so long that the process loses its fence and another works on the same order. */
  private async anderen(): Promise<void> {
    if (this.diepte > 0 || !this.toeval.kans(0.15)) return;
    this.diepte += 1;
    if (this.toeval.kans(0.5)) this.klok.tijd += 31_000;
    for (const { id, nietVoor } of await this.kern.opdrachten()) if (nietVoor <= this.klok.tijd) await this.kern.doe(id, 0);
    this.diepte -= 1;
  }

  private verstrijk(momenten: readonly number[]): void {
    const later = [...momenten, ...this.partner.naberichten.map(({ op }) => op)].filter((op) => op > this.klok.tijd);
    this.klok.tijd = later.length > 0 ? Math.min(...later) : this.klok.tijd + 1000;
    this.partner.verwerkOnderweg();
  }

  private async verwerkNaberichten(): Promise<void> {
    const nu = this.partner.naberichten.filter(({ op }) => op <= this.klok.tijd);
    this.partner.naberichten = this.partner.naberichten.filter(({ op }) => op > this.klok.tijd);
    for (const { antwoord } of nu) if ((await this.kern.antwoord(antwoord)) === 'wees') this.fouten.push(`orphan answer about ${antwoord.effect}`);
  }

  /** A person rings the partner about what is stuck and lays down what he hears. True when there was something. */
  private async mens(): Promise<boolean> {
    this.klok.tijd += 3_600_000;
    this.partner.verwerkOnderweg();
    const vast = (await this.kern.beeld()).filter(({ stand }) => stand === 'vastgelopen');
    for (const { id, items } of vast) {
      const open = items.filter(({ uitkomst }) => uitkomst === 'open');
      for (const { effect } of open) {
        if (!this.partner.kentNiet(effect)) await this.kern.antwoord({ effect, uitkomst: this.partner.geweigerd.has(effect) ? 'geweigerd' : 'bevestigd' });
      }
      if (open.some(({ effect }) => this.partner.kentNiet(effect))) await this.kern.besluit(id, 'niet-aangekomen');
    }
    return vast.length > 0;
  }

  /** No item lost, none acted on twice, none unknown without a task, and each zaak in order. */
  private async keur(einde: boolean): Promise<void> {
    const beeld = await this.kern.beeld();
    this.keurTaken(beeld);
    for (const [effect, keren] of this.partner.gedaan) if (keren !== 1) this.fouten.push(`${effect} was acted on ${keren} times`);
    const laatste = new Map(beeld.flatMap(({ items }) => items.map(({ effect, uitkomst }) => [effect, uitkomst] as const)));
    for (const [effect, uitkomst] of laatste) this.keurItem(effect, uitkomst, einde);
    if (laatste.size !== PLANITEMS) this.fouten.push(`${laatste.size} items of ${PLANITEMS}`);
    this.keurVolgorde();
  }

  private keurTaken(beeld: readonly Leverbeeld[]): void {
    for (const { id, stand, taak } of beeld) {
      if (stand === 'klaar' && wachtOpMens(beeld)) continue;
      if (stand !== 'afgerond' && !(stand === 'vastgelopen' && taak)) this.fouten.push(`delivery ${id} is ${stand} without a task`);
      if (stand === 'afgerond' && taak) this.fouten.push(`delivery ${id} is done, its task is open`);
    }
  }

  private keurVolgorde(): void {
    const perZaak = new Map<string, string>();
    for (const effect of this.partner.volgorde) {
      const zaak = effect.split('/')[0] ?? '';
      if ((perZaak.get(zaak) ?? '') > effect) this.fouten.push(`${effect} came after ${perZaak.get(zaak)}`);
      perZaak.set(zaak, effect);
    }
  }

  private keurItem(effect: string, uitkomst: string, einde: boolean): void {
    const gedaan = this.partner.gedaan.has(effect);
    if (uitkomst === 'bevestigd' && !gedaan) this.fouten.push(`${effect} is confirmed and was never done`);
    if (uitkomst === 'geweigerd' && gedaan) this.fouten.push(`${effect} is refused and was done`);
    if (uitkomst === 'vervallen' || (einde && uitkomst === 'open')) this.fouten.push(`${effect} is lost: ${uitkomst}`);
  }
}

/** True when every delivery that is not done is stuck, or waits for its turn behind one that is. */
function wachtOpMens(beeld: readonly Leverbeeld[]): boolean {
  const zaken = ({ items }: Leverbeeld) => items.filter(({ uitkomst }) => uitkomst === 'open').map(({ effect }) => effect.split('/')[0] ?? '');
  const bezet = new Set(beeld.filter(({ stand }) => stand === 'vastgelopen').flatMap(zaken));
  let vrij = beeld.filter(({ stand }) => stand !== 'vastgelopen' && stand !== 'afgerond');
  for (let voor = -1; voor !== vrij.length; ) {
    voor = vrij.length;
    const vast = vrij.filter((levering) => levering.stand === 'klaar' && zaken(levering).some((zaak) => bezet.has(zaak)));
    for (const zaak of vast.flatMap(zaken)) bezet.add(zaak);
    vrij = vrij.filter((levering) => !vast.includes(levering));
  }
  return vrij.length === 0;
}

const PLANITEMS = 9;

/** Three zaken with three versions each, in random mixtures per delivery but in order per zaak. */
function maakPlan(toeval: Toeval): { effect: string; zaak: string }[][] {
  const rijen = ['a', 'b', 'c'].map((zaak) => [1, 2, 3].map((versie) => ({ effect: `${zaak}/${versie}`, zaak: `00000000-0000-4000-8000-00000000000${zaak}` })));
  const plan: { effect: string; zaak: string }[][] = [];
  while (rijen.some((rij) => rij.length > 0)) {
    const deel = rijen.filter((rij) => rij.length > 0 && toeval.kans(0.6)).map((rij) => rij.splice(0, toeval.kans(0.2) ? 2 : 1)).flat();
    if (deel.length > 0) plan.push(deel);
  }
  return plan;
}

function maakAard(toeval: Toeval, begin: number): Partneraard {
  const van = begin + toeval.onder(300_000);
  const weg = toeval.kans(0.3) ? [[van, van + toeval.onder(toeval.kans(0.3) ? 7_200_000 : 1_800_000)] as const] : [];
  return { ontdubbelt: toeval.kans(0.3), zwijgt: toeval.kans(0.1), fouten: toeval.kies([0, 0.2, 0.5, 0.8]), weg };
}

import { GEHEIM, ONBEKEND } from './telcel.js';
import type { Telregel } from './telregel.js';
import { verhulAantallen } from './verhul-aantallen.js';

/** What is counted, in which columns of people; a person is in one column. */
export interface Telplan<P> {
  kolommen: readonly string[];
  /** Place of the person's column. */
  kolomVan(persoon: P): number;
  regels: readonly Telregel<P>[];
}

/** One line as it is read: a cell per column and then the total. */
export interface Telrij {
  onderdeel: string;
  waarde: string;
  cellen: string[];
}

/** Counts under way. Memory does not grow with the number of people. */
export interface Telling<P> {
  tel(persoon: P): void;
  /** The lines in the order of the plan, with nothing in them that leads to fewer than 5 people. */
  rijen(): Telrij[];
}

/** A median of fewer says too much about one of them. */
const MEDIAAN_VANAF = 10;

/** An empty count by a plan. */
export function begintTelling<P>(plan: Telplan<P>): Telling<P> {
  const aantallen = new Map<string, number[]>();
  const duren = new Map<string, Map<number, number>>();
  for (const { soort, sleutel } of plan.regels) {
    if (soort === 'aantal') aantallen.set(sleutel, plan.kolommen.map(() => 0));
    if (soort === 'mediaan') duren.set(sleutel, new Map());
  }
  return {
    tel: (persoon) => tel(plan, { aantallen, duren }, persoon),
    rijen: () => {
      const teksten = verhulAantallen(plan.regels, aantallen);
      return plan.regels.map((regel) => ({ onderdeel: regel.onderdeel, waarde: regel.waarde, cellen: cellen(plan, regel, { teksten, duren }) }));
    },
  };
}

interface Tellers {
  aantallen: ReadonlyMap<string, number[]>;
  duren: ReadonlyMap<string, Map<number, number>>;
}

function tel<P>({ regels, kolomVan }: Telplan<P>, tellers: Tellers, persoon: P): void {
  const kolom = kolomVan(persoon);
  for (const regel of regels) {
    if (regel.soort === 'aantal' && regel.telt(persoon)) telMee(tellers.aantallen.get(regel.sleutel), kolom);
    else if (regel.soort === 'mediaan') telDuur(tellers.duren.get(regel.sleutel), regel.maanden(persoon));
  }
}

function telMee(rij: number[] | undefined, kolom: number): void {
  if (rij) rij[kolom] = (rij[kolom] ?? 0) + 1;
}

function telDuur(duur: Map<number, number> | undefined, maanden: number | null): void {
  if (maanden !== null) duur?.set(maanden, (duur.get(maanden) ?? 0) + 1);
}

interface Uitkomsten {
  teksten: ReadonlyMap<string, readonly string[]>;
  duren: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

function cellen<P>({ kolommen }: Telplan<P>, regel: Telregel<P>, { teksten, duren }: Uitkomsten): string[] {
  const rij = (sleutel: string): readonly string[] => teksten.get(sleutel) ?? [];
  if (regel.soort === 'aantal') return [...rij(regel.sleutel)];
  if (regel.soort === 'mediaan') return [...kolommen.map(() => ONBEKEND), mediaan(duren.get(regel.sleutel) ?? new Map())];
  return rij(regel.geheel).map((geheel, kolom) => percentage([geheel, rij(regel.deel)[kolom] ?? '', rij(regel.rest)[kolom] ?? '']));
}

/** Only of numbers that are all shown: it then says nothing that is not there already. */
function percentage(getallen: readonly string[]): string {
  const [geheel = '', deel = ''] = getallen;
  if (geheel === '0') return ONBEKEND;
  return getallen.every((tekst) => /^\d+$/.test(tekst)) ? String(Math.round((100 * Number(deel)) / Number(geheel))) : GEHEIM;
}

function mediaan(duur: ReadonlyMap<number, number>): string {
  const maanden = [...duur.keys()].sort((a, b) => a - b);
  const aantal = [...duur.values()].reduce((som, n) => som + n, 0);
  if (aantal === 0) return ONBEKEND;
  if (aantal < MEDIAAN_VANAF) return GEHEIM;
  const opPlek = (plek: number): number => {
    let tot = 0;
    return maanden.find((maand) => (tot += duur.get(maand) ?? 0) > plek) ?? 0;
  };
  return String(Math.floor((opPlek(Math.floor((aantal - 1) / 2)) + opPlek(Math.floor(aantal / 2))) / 2));
}

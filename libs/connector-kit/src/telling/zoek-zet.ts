import { DREMPEL, type Telcel, type Telmerk, type Telrelatie } from './telcel.js';

/** The cells with their relations and how each is shown so far. */
export interface Telstelsel {
  cellen: readonly Telcel[];
  relaties: readonly Telrelatie[];
  /** Per cell the relations in which it stands. */
  perCel: readonly (readonly number[])[];
  merken: readonly Telmerk[];
}

/** Steps of one up or down by cell: after them every relation still holds and every cell is still as its mark says. */
export type Zet = ReadonlyMap<number, 1 | -1>;

/** Secret says less than small: only when nothing cheaper helps. */
const PRIJS_KLEIN = 3;
/** How far is looked for one move before it is taken not to be there: the cell is then protected in another way. */
const STAPPEN = 20_000;

interface Zoektocht {
  stelsel: Telstelsel;
  zet: Map<number, 1 | -1>;
  /** What may still be spent on cells that must then be kept secret. */
  over: number;
  stappen: number;
}

/**
 * A second truth that the reader cannot tell from the first, in which `cel` has another value; null when none was found. At most `kosten` is spent on
 * cells that must then be kept secret. A move that is found proves that the cell cannot be computed: every relation holds, small cells stay in 1..4,
 * and secret ones stay what a secret cell can be.
 */
export function zoekZet(stelsel: Telstelsel, cel: number, kosten: number): Zet | null {
  for (const richting of [1, -1] as const) {
    const tocht: Zoektocht = { stelsel, zet: new Map(), over: kosten, stappen: STAPPEN };
    if (kostenVan(stelsel, cel, richting) <= kosten && doeStap(tocht, cel, richting)) return tocht.zet;
  }
  return null;
}

/**
 * What it takes to let a cell make a step: nothing where it stays as its mark says, else the price of keeping it secret (more for a total), or Infinity.
 * A zero never moves: it is shown, and often everybody knows it. A 4 can become secret instead of small: 4 = 1 + 1 + 1 + 1 cannot be hidden otherwise.
 */
export function kostenVan(stelsel: Telstelsel, cel: number, richting: 1 | -1): number {
  const bron = stelsel.cellen[cel];
  const na = (bron?.aantal ?? 0) + richting;
  if (bron === undefined || !kan(bron, na)) return Infinity;
  if (!bron.gepubliceerd || stelsel.merken[cel] === 'geheim' || na < DREMPEL) return 0;
  return (bron.aantal < DREMPEL ? PRIJS_KLEIN : 1) + keerTotaal(stelsel, cel);
}

/** Whether a cell can be `na` at all, whatever it costs: what is not small stays so. */
function kan({ aantal, gepubliceerd }: Telcel, na: number): boolean {
  if (!gepubliceerd) return na >= 0;
  return aantal > 0 && na > 0 && (aantal < DREMPEL || na >= DREMPEL);
}

function keerTotaal({ perCel, relaties }: Telstelsel, cel: number): number {
  return (perCel[cel] ?? []).filter((nr) => relaties[nr]?.totaal === cel).length;
}

function doeStap(tocht: Zoektocht, cel: number, richting: 1 | -1): boolean {
  const kosten = kostenVan(tocht.stelsel, cel, richting);
  tocht.zet.set(cel, richting);
  tocht.over -= kosten;
  if (maakSluitend(tocht)) return true;
  tocht.zet.delete(cel);
  tocht.over += kosten;
  return false;
}

/** Takes the relation that does not hold with the fewest ways to mend it, and tries each of those. */
function maakSluitend(tocht: Zoektocht): boolean {
  tocht.stappen -= 1;
  if (tocht.stappen < 0) return false;
  let minste: [number, 1 | -1][] | undefined;
  for (const nr of open(tocht)) {
    const wegen = wegenTerug(tocht, nr);
    if (minste === undefined || wegen.length < minste.length) minste = wegen;
  }
  if (minste === undefined) return true;
  return minste.some(([cel, richting]) => doeStap(tocht, cel, richting));
}

function open({ stelsel, zet }: Zoektocht): number[] {
  const geraakt = new Set([...zet.keys()].flatMap((cel) => stelsel.perCel[cel] ?? []));
  return [...geraakt].filter((nr) => verschil(stelsel.relaties[nr], zet) !== 0);
}

/** By how much the parts now exceed their total. */
function verschil(relatie: Telrelatie | undefined, zet: Zet): number {
  if (relatie === undefined) return 0;
  return relatie.delen.reduce((som, deel) => som + (zet.get(deel) ?? 0), 0) - (zet.get(relatie.totaal) ?? 0);
}

function wegenTerug({ stelsel, zet, over }: Zoektocht, nr: number): [number, 1 | -1][] {
  const relatie = stelsel.relaties[nr];
  if (relatie === undefined) return [];
  const omlaag = verschil(relatie, zet) > 0;
  const wegen: [number, 1 | -1][] = [...relatie.delen.map((deel): [number, 1 | -1] => [deel, omlaag ? -1 : 1]), [relatie.totaal, omlaag ? 1 : -1]];
  const volgorde = (weg: [number, 1 | -1]): number => kostenVan(stelsel, ...weg) * 1e9 + (stelsel.cellen[weg[0]]?.aantal ?? 0);
  return wegen.filter((weg) => !zet.has(weg[0]) && kostenVan(stelsel, ...weg) <= over).sort((a, b) => volgorde(a) - volgorde(b));
}

import { kopsleutel, type Layout } from '../tabel/layout.js';
import { buren, gewisseld, type Kopindeling } from './kopindeling.js';
import { besteEerst, type Kopscore } from './kopscore.js';
import { naamgelijkenis } from './naamgelijkenis.js';

/** What a heading comes to when whole lines are judged, with the rules that no single cell can say. */
export interface Kopoordeel {
  geweigerd: number;
  gewaarschuwd: number;
  /** What the lines say then: the same for headings that only exchange what is empty. */
  inhoud: string;
}

export interface Indelingvraag {
  layout: Layout;
  /** The names above the columns as they stand in the file, one a column. */
  namen: readonly string[];
  begin: Kopindeling;
  /** How many lines are looked at. */
  lijnen: number;
  score: (indeling: Kopindeling) => Kopscore;
  oordeel: (indeling: Kopindeling) => Kopoordeel;
  /** The same over a handful of the refused lines. */
  kort: (indeling: Kopindeling) => Kopoordeel;
}

interface Kandidaat {
  indeling: Kopindeling;
  score: Kopscore;
}

/** Steps that are tried; whoever mixed up more columns than this must send the file again. */
const STAPPEN = 3;
const TIENDE = 10;
const MINSTE_WINST = 2;
/** Headings from which the next step is tried. */
const BREED = 6;
/** Headings that do equally well and are judged by whole lines. */
const MEESTE_GELIJKEN = 40;
/** Headings of which a person may choose. */
const MEESTE = 3;

/**
 * The headings under which most lines are sound: names that nobody agreed on are given to the fields that are missing, then columns change places, in as few
 * steps as explain it. None when no other does better. Several when they do equally well and say different things of people: a person must tell which.
 */
export function zoekIndeling(vraag: Indelingvraag): Kopindeling[] {
  const begin = hernoemd(vraag);
  const gelijken = opRegels(vraag, zoek(vraag, begin));
  const [een] = gelijken;
  return een === undefined || een.score.ontbreekt > 0 || String(een.indeling) === String(vraag.begin) ? [] : kies(vraag, gelijken);
}

/** The headings that do best in the fewest steps. */
function zoek({ score, begin: eerste, lijnen }: Indelingvraag, begin: Kopindeling): Kandidaat[] {
  const gezien = new Set<string>();
  const nieuwe = (indelingen: Iterable<Kopindeling>): Kandidaat[] => gescoord(indelingen, gezien, score).sort((a, b) => besteEerst(a.score, b.score));
  let stand = nieuwe([begin, ...verwisseldeNamen(eerste, begin)]);
  for (let stap = 0; stap < STAPPEN && !isVolmaakt(stand); stap += 1) {
    const volgende = nieuwe(burenVan(stand.slice(0, BREED)));
    if (!isBeter(volgende, stand, lijnen)) break;
    stand = volgende;
  }
  return stand.filter((k) => stand[0] !== undefined && besteEerst(k.score, stand[0].score) === 0);
}

function gescoord(indelingen: Iterable<Kopindeling>, gezien: Set<string>, score: Indelingvraag['score']): Kandidaat[] {
  const uit: Kandidaat[] = [];
  for (const indeling of indelingen) {
    const sleutel = String(indeling);
    if (gezien.has(sleutel)) continue;
    gezien.add(sleutel);
    uit.push({ indeling, score: score(indeling) });
  }
  return uit;
}

function* burenVan(kandidaten: readonly Kandidaat[]): Generator<Kopindeling> {
  for (const { indeling } of kandidaten) yield* buren(indeling);
}

/** A step is worth taking when it mends a tenth of the lines: for less than that it would only make something of lines that are wrong for another reason. */
function isBeter([een]: readonly Kandidaat[], [ander]: readonly Kandidaat[], lijnen: number): boolean {
  if (een === undefined || ander === undefined || besteEerst(een.score, ander.score) >= 0) return false;
  const winst = Math.max(een.score.goed - ander.score.goed, ander.score.geweigerd - een.score.geweigerd, ander.score.gewaarschuwd - een.score.gewaarschuwd);
  return winst >= Math.max(MINSTE_WINST, lijnen / TIENDE);
}

function isVolmaakt([beste]: readonly Kandidaat[]): boolean {
  return beste !== undefined && beste.score.ontbreekt + beste.score.geweigerd + beste.score.gewaarschuwd === 0;
}

/** Where every cell is sound and lines are refused all the same (more hours followed than offered), whole lines say which columns changed places. */
function opRegels({ score, kort }: Indelingvraag, gelijken: readonly Kandidaat[]): readonly Kandidaat[] {
  const [beste] = gelijken;
  if (beste === undefined || beste.score.geweigerd > 0) return gelijken;
  const nu = Math.min(...gelijken.slice(0, MEESTE_GELIJKEN).map(({ indeling }) => kort(indeling).geweigerd));
  if (nu === 0) return gelijken;
  const buurt = [...burenVan([beste])].map((indeling) => ({ indeling, score: score(indeling) })).filter((k) => besteEerst(k.score, beste.score) <= 0);
  const gewogen = buurt.map((kandidaat) => ({ kandidaat, oordeel: kort(kandidaat.indeling) })).sort((a, b) => a.oordeel.geweigerd - b.oordeel.geweigerd || a.oordeel.gewaarschuwd - b.oordeel.gewaarschuwd);
  const [eerste] = gewogen;
  if (eerste === undefined || eerste.oordeel.geweigerd >= nu) return gelijken;
  return gewogen.filter(({ oordeel }) => oordeel.geweigerd === eerste.oordeel.geweigerd && oordeel.gewaarschuwd === eerste.oordeel.gewaarschuwd).map(({ kandidaat }) => kandidaat);
}

/** Those that are best by whole lines and by their names, one for each thing that the lines may say: who left most of the heading as it was first. */
function kies({ oordeel, namen, layout, begin }: Indelingvraag, gelijken: readonly Kandidaat[]): Kopindeling[] {
  const gewogen = gelijken.slice(0, MEESTE_GELIJKEN).map(({ indeling }) => ({ indeling, oordeel: oordeel(indeling), naam: gelijkenis(indeling, namen, layout), anders: indeling.filter((veld, kolom) => veld !== begin[kolom]).length }));
  gewogen.sort((a, b) => a.oordeel.geweigerd - b.oordeel.geweigerd || a.oordeel.gewaarschuwd - b.oordeel.gewaarschuwd || b.naam - a.naam || a.anders - b.anders);
  const [een] = gewogen;
  if (een === undefined) return [];
  const evenGoed = gewogen.filter(({ oordeel: o, naam }) => o.geweigerd === een.oordeel.geweigerd && o.gewaarschuwd === een.oordeel.gewaarschuwd && naam === een.naam);
  const perInhoud = new Map(evenGoed.reverse().map(({ indeling, oordeel: { inhoud } }) => [inhoud, indeling]));
  return [...perInhoud.values()].reverse().slice(0, MEESTE);
}

/** How much the names of columns that nobody agreed on look like the fields that these columns now have. */
function gelijkenis(indeling: Kopindeling, namen: readonly string[], layout: Layout): number {
  return indeling.reduce((som, veld, kolom) => {
    const naam = namen[kolom] ?? '';
    return veld === -1 || layout.koppen.has(kopsleutel(naam)) ? som : som + naamgelijkenis(naam, layout.velden[veld]?.naam ?? '');
  }, 0);
}

/** Gives each missing field the column without a field that suits it best: by its cells, then by its name. */
function hernoemd({ layout, namen, begin, score }: Indelingvraag): Kopindeling {
  let indeling = begin;
  for (;;) {
    const ontbreekt = layout.velden.map((_, veld) => veld).filter((veld) => !indeling.includes(veld));
    const mogelijk = ontbreekt.flatMap((veld) => indeling.flatMap((huidig, kolom) => (huidig === -1 ? [indeling.map((v, k) => (k === kolom ? veld : v))] : [])));
    const [beste] = mogelijk.map((een) => ({ een, score: score(een), naam: gelijkenis(een, namen, layout) })).sort((a, b) => besteEerst(a.score, b.score) || b.naam - a.naam);
    if (beste === undefined) return indeling;
    indeling = beste.een;
  }
}

/** The same with two of the renamed columns exchanged: what the order of renaming may have decided. */
function verwisseldeNamen(voor: Kopindeling, na: Kopindeling): Kopindeling[] {
  const hernoemde = na.flatMap((veld, kolom) => (veld !== voor[kolom] ? [kolom] : []));
  return hernoemde.flatMap((een, i) => hernoemde.slice(i + 1).map((ander) => gewisseld(na, een, ander)));
}

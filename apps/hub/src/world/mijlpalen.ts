import type { Dobbel } from './dobbel.js';
import { maandVan } from './dagen.js';
import type { Kans } from './kansen.js';
import type { Aankomst } from './levensloop.js';
import type { Mens, Venster } from './mens.js';

export type Routeletter = 'B' | 'O' | 'Z';

/** One milestone that truly happened, and the monthly file in which the municipality tells it. */
export interface Voorval {
  mijlpaal: string;
  dag: number;
  waarde: string;
  /** Running month of the file that tells it; later than the day when it is told late. */
  maand: number;
  /** True when a later file gives this milestone another value: it then counts for nothing. */
  verbeterd: boolean;
}

/** What one person's milestones are drawn from. */
export interface Mijlpaalvraag {
  mens: Mens;
  aankomst: Aankomst;
  /** Route of the first PIP. */
  route: Routeletter;
  bron: 'asiel' | 'gezin';
  laat: boolean;
  /** The person's own oddities and the household's. */
  heeft: (k: Kans) => boolean;
}

/** All milestones of one person within the window, in no particular order. */
export function trekMijlpalen(vraag: Mijlpaalvraag, dobbel: Dobbel, venster: Venster): Voorval[] {
  const uit: Voorval[] = [];
  const meld = (mijlpaal: string, dag: number, waarde = '', maand = maandVan(dag)): void => {
    if (dag <= venster.tot && dag >= venster.van && maand <= venster.laatsteMaand) uit.push({ mijlpaal, dag, waarde, maand, verbeterd: false });
  };
  const { aankomst: a } = vraag;
  const begin = a.huisvesting ?? a.aanmelding ?? (a.koppeling === null ? a.pip - 50 : null);
  if (begin === null) {
    if (a.koppeling !== null && dobbel.kans(0.4)) meld('WELKOMGESPREK', a.koppeling + dobbel.geheel(5, 20));
    return uit;
  }
  meldAanmelding(vraag, meld, dobbel, venster);
  meldIntake(begin, a.pip, meld, { route: vraag.route, dobbel });
  meldPips(vraag, meld, dobbel, venster);
  if (vraag.bron === 'asiel' || vraag.heeft('gezinMetBijstand')) meldBijstand(begin, vraag, meld, dobbel);
  meldVervolg(vraag, meld, dobbel);
  verbeter(vraag, uit, dobbel, venster);
  return uit;
}

type Meld = (mijlpaal: string, dag: number, waarde?: string, maand?: number) => void;

function meldAanmelding(vraag: Mijlpaalvraag, meld: Meld, dobbel: Dobbel, venster: Venster): void {
  const { aankomst: a } = vraag;
  if (a.aanmelding !== null) {
    const laat = vraag.laat ? Math.min(maandVan(a.eersteLes) + dobbel.geheel(4, 7), venster.laatsteMaand) : maandVan(a.aanmelding);
    meld('AANMELDING', a.aanmelding, '', laat);
  } else if (a.huisvesting !== null && (vraag.heeft('bevestigdDoorRegie') || vraag.heeft('geboortedatumBetwist'))) {
    meld('AANMELDING', a.huisvesting + dobbel.geheel(3, 15));
  }
}

function meldIntake(begin: number, pip: number, meld: Meld, rest: { route: Routeletter; dobbel: Dobbel }): void {
  const { route, dobbel } = rest;
  const deel = (f: number): number => Math.round(begin + (pip - begin) * f);
  meld('KENNISGEVING_DUO', deel(0.15));
  meld('WELKOMGESPREK', deel(0.25 + dobbel.getal() * 0.1));
  meld('START_VRAGENLIJST', deel(0.45 + dobbel.getal() * 0.1));
  const onbekend = dobbel.kans(0.05);
  meld('LEERBAARHEIDSTOETS', deel(0.65 + dobbel.getal() * 0.1), onbekend ? 'Onbekend' : `B1-route ${route === 'Z' ? 'niet haalbaar' : 'haalbaar'}`);
  meld('EINDGESPREK_INTAKE', deel(0.85));
}

const VERVOLG: Readonly<Record<string, readonly string[]>> = { 'B:B1': ['Z', 'Z', 'B:A2'], 'B:A2': ['Z', 'B:B1'], 'O:B1': ['B:B1'], Z: ['B:B1'] };

function meldPips(vraag: Mijlpaalvraag, meld: Meld, dobbel: Dobbel, venster: Venster): void {
  const eerste = vraag.route === 'Z' ? 'Z' : vraag.route === 'O' ? 'O:B1' : dobbel.kans(0.92) ? 'B:B1' : 'B:A2';
  meld('PIP', vraag.aankomst.pip, eerste);
  const wisselt = vraag.heeft('routeVerschilt');
  if (!wisselt && !vraag.heeft('tweedePip')) return;
  const dag = vraag.aankomst.pip + dobbel.geheel(170, 300);
  const tweede = wisselt && vraag.route === 'B' ? 'Z' : dobbel.kies(VERVOLG[eerste] ?? ['Z']);
  if (dag <= venster.tot) meld('PIP', dag, tweede);
}

function meldBijstand(begin: number, vraag: Mijlpaalvraag, meld: Meld, dobbel: Dobbel): void {
  const bijstand = begin + dobbel.geheel(0, 10);
  meld('BIJSTAND_TOEGEKEND', bijstand);
  const worp = dobbel.getal();
  const eerste = bijstand + dobbel.geheel(110, 150);
  if (vraag.heeft('verlengingHerzien')) {
    const ja = dobbel.kans(0.5);
    meld('VERLENGING_ONTZORGING', eerste, ja ? 'Ja' : 'Nee');
    meld('VERLENGING_ONTZORGING', eerste + dobbel.geheel(5, 25), ja ? 'Nee' : 'Ja');
  } else if (worp < 0.8) meld('VERLENGING_ONTZORGING', eerste, worp < 0.22 ? 'Ja' : 'Nee');
}

function meldVervolg(vraag: Mijlpaalvraag, meld: Meld, dobbel: Dobbel): void {
  const { pip } = vraag.aankomst;
  if (dobbel.kans(0.6)) meld('PVT_ONDERTEKEND', pip + dobbel.geheel(25, 250));
  if (dobbel.kans(0.25)) meld('MAP_EINDGESPREK', pip + dobbel.geheel(60, 330));
  let gesprek = pip;
  for (let i = dobbel.geheel(0, 3); i > 0; i--) meld('VOORTGANGSGESPREK', (gesprek += dobbel.geheel(30, 110)));
  if (vraag.route === 'Z' && dobbel.kans(0.1)) meld('ZROUTE_EINDGESPREK', pip + dobbel.geheel(300, 400));
  if (vraag.heeft('einde')) meld('EINDE', pip + dobbel.geheel(240, 320), dobbel.kies(['Voldaan', 'Verhuisd naar een andere gemeente', 'Ontheffing verleend']));
}

/** The municipality first wrote the wrong outcome, and puts it right in the next month's file: same milestone, same day. */
function verbeter(vraag: Mijlpaalvraag, uit: Voorval[], dobbel: Dobbel, venster: Venster): void {
  if (!vraag.heeft('mijlpaalVerbeterd')) return;
  const juist = uit.find((v) => v.mijlpaal === 'PIP');
  if (juist === undefined || juist.maand >= venster.laatsteMaand) return;
  const fout = juist.waarde === 'B:B1' ? 'B:A2' : 'B:B1';
  uit.push({ ...juist, waarde: fout, verbeterd: true });
  juist.maand += dobbel.geheel(1, Math.min(2, venster.laatsteMaand - juist.maand));
}

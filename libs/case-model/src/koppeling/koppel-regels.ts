import type { Bevinding } from '../melding/bevinding.js';
import type { BekendPersoon } from './bekend-persoon.js';
import { type BeslotenOver, Koppelbesluiten, type Regelbesluit } from './koppelbesluiten.js';
import type { Koppelgrond, Regelkoppeling } from './regelkoppeling.js';
import type { TeKoppelenRegel } from './te-koppelen-regel.js';

/** Tells whether both the name and the birth date of a line contradict a person's; asked only when the hashes leave doubt. */
export type Tegenspraak = (regel: TeKoppelenRegel, persoon: BekendPersoon) => boolean;

interface Oordeel {
  persoon: BekendPersoon | null;
  grond: Koppelgrond | null;
  /** True when a number spoke: what comes later in the order is not asked any more. */
  beslist: boolean;
  bezwaar: Bezwaar | null;
}

/** Why a line is not linked to the person to whom its numbers lead. */
interface Bezwaar {
  kolom: string;
  code: string;
}

const ONBESLIST: Oordeel = { persoon: null, grond: null, beslist: false, bezwaar: null };
const TEGEN_ELKAAR: Bezwaar = { kolom: 'v_nummer', code: 'nummers-spreken-elkaar-tegen' };

/**
 * Links lines to people: BSN; V-nummer; the school's own number once any of its lines is linked; full name with full birth date and
 * exactly one candidate. A decision of a person goes before all of these, also about the line that takes the place of the one it was about (another version under
 * the same number); what was unlinked waits. Pure: the answer depends on the set of lines and people alone. `regels` must hold every line that shares a deelnemer
 * key with one of them, and every decision about one of them. Source: partners.md 3, Who is this?
 */
export function koppelRegels(regels: readonly TeKoppelenRegel[], personen: readonly BekendPersoon[], tegenspraak: Tegenspraak): Regelkoppeling[] {
  const index = maakIndex(personen);
  const uitkomst: Regelkoppeling[] = [];
  const besloten: BeslotenOver[] = [];
  for (const regel of regels) {
    if (regel.besluit === null) continue;
    const oordeel = oordeelOpNummer(regel, index, tegenspraak);
    uitkomst.push(naarKoppeling(regel, oordeel, regel.actief));
    if (regel.actief && oordeel.persoon !== null) besloten.push({ besluit: regel.besluit, persoon: oordeel.persoon });
  }
  const kennis = { index, tegenspraak, besluiten: new Koppelbesluiten(besloten) };
  for (const groep of groepeer(regels)) koppelGroep(groep, kennis, uitkomst);
  return uitkomst;
}

/** Everything that a line is judged by. */
interface Kennis {
  index: Index;
  tegenspraak: Tegenspraak;
  besluiten: Koppelbesluiten;
}

/** Lines under one school's number together; every other line, but for those that decide, alone. */
function groepeer(regels: readonly TeKoppelenRegel[]): Iterable<TeKoppelenRegel[]> {
  const groepen = new Map<string | TeKoppelenRegel, TeKoppelenRegel[]>();
  for (const regel of regels) {
    if (regel.besluit !== null) continue;
    const groep = groepen.get(regel.deelnemer ?? regel);
    if (groep) groep.push(regel);
    else groepen.set(regel.deelnemer ?? regel, [regel]);
  }
  return groepen.values();
}

interface Index {
  bsn: Map<string, BekendPersoon[]>;
  vNummer: Map<string, BekendPersoon[]>;
  naamdatum: Map<string, BekendPersoon[]>;
}

function maakIndex(personen: readonly BekendPersoon[]): Index {
  const index: Index = { bsn: new Map(), vNummer: new Map(), naamdatum: new Map() };
  const zet = (kaart: Map<string, BekendPersoon[]>, sleutels: ReadonlySet<string>, persoon: BekendPersoon): void => {
    for (const sleutel of sleutels) kaart.set(sleutel, [...(kaart.get(sleutel) ?? []), persoon]);
  };
  for (const persoon of personen) {
    zet(index.bsn, persoon.bsns, persoon);
    zet(index.vNummer, persoon.vNummers, persoon);
    zet(index.naamdatum, persoon.naamdata, persoon);
  }
  return index;
}

function zoek(kaart: ReadonlyMap<string, BekendPersoon[]>, sleutel: string | null): BekendPersoon[] {
  return (sleutel !== null && kaart.get(sleutel)) || [];
}

/**
 * Lines under one school's number, or one line: what a person decided; else what its numbers say. What is linked so teaches the school's number, else what is linked
 * by name does.
 */
function koppelGroep(groep: readonly TeKoppelenRegel[], kennis: Kennis, uitkomst: Regelkoppeling[]): void {
  const besluiten = groep.map((regel) => kennis.besluiten.over(regel, groep));
  const mits = (oordeel: Oordeel, i: number): Oordeel => (oordeel.persoon !== null && besluiten[i]?.niet.has(oordeel.persoon) === true ? wacht() : oordeel);
  const oordelen = groep.map((regel, i) => besloten(besluiten[i]) ?? mits(oordeelOpNummer(regel, kennis.index, kennis.tegenspraak), i));
  const actief = groep.map((regel) => regel.actief && !staatAchterAanvulling(regel, groep));
  const geleerd = uniekePersonen(oordelen, actief);
  if (geleerd.length !== 1) {
    groep.forEach((regel, i) => {
      if (oordelen[i]?.beslist === false) oordelen[i] = mits(oordeelOpNaam(regel, kennis.index), i);
    });
  }
  const leraar = uniekePersonen(oordelen, actief);
  groep.forEach((regel, i) => {
    let oordeel = oordelen[i] ?? ONBESLIST;
    if (!oordeel.beslist && leraar.length === 1 && leraar[0]) oordeel = mits(oordeelOpDeelnemer(regel, leraar[0], kennis.tegenspraak), i);
    uitkomst.push(naarKoppeling(regel, oordeel, actief[i] ?? false));
  });
}

function besloten(besluit: Regelbesluit | undefined): Oordeel | null {
  return besluit === undefined || besluit.wel === null ? null : { persoon: besluit.wel, grond: 'besluit', beslist: true, bezwaar: null };
}

function uniekePersonen(oordelen: readonly Oordeel[], actief: readonly boolean[]): BekendPersoon[] {
  const uniek = new Set<BekendPersoon>();
  oordelen.forEach((o, i) => {
    if (actief[i] === true && o.persoon !== null) uniek.add(o.persoon);
  });
  return [...uniek];
}

/** A supplement's lines go before the others' for the same deelnemernummer; a higher supplement before a lower. */
function staatAchterAanvulling(regel: TeKoppelenRegel, groep: readonly TeKoppelenRegel[]): boolean {
  return groep.some((ander) => ander.actief && ander.slot === regel.slot && (ander.aanvulling ?? 0) > (regel.aanvulling ?? 0));
}

function oordeelOpNummer(regel: TeKoppelenRegel, index: Index, tegenspraak: Tegenspraak): Oordeel {
  const opBsn = zoek(index.bsn, regel.bsn);
  const opNummer = zoek(index.vNummer, regel.vNummer);
  if (opBsn.length === 0 && opNummer.length === 0) return ONBESLIST;
  const beide = opBsn.length > 0 && opNummer.length > 0;
  const kandidaten = beide ? opBsn.filter((p) => opNummer.includes(p)) : [...opBsn, ...opNummer];
  const grond = opBsn.length > 0 ? 'bsn' : 'v_nummer';
  const [een] = kandidaten;
  if (een === undefined) return wacht(TEGEN_ELKAAR);
  if (kandidaten.length > 1) return wacht();
  return keur(regel, een, grond, tegenspraak);
}

function oordeelOpDeelnemer(regel: TeKoppelenRegel, persoon: BekendPersoon, tegenspraak: Tegenspraak): Oordeel {
  return keur(regel, persoon, 'deelnemernummer', tegenspraak);
}

/** A number leads to one person: follow it, unless another number, or both the name and the birth date, stand against it. */
function keur(regel: TeKoppelenRegel, persoon: BekendPersoon, grond: Koppelgrond, tegenspraak: Tegenspraak): Oordeel {
  if (nummerTegen(regel, persoon)) return wacht(TEGEN_ELKAAR);
  if (naamOngezien(regel, persoon) && tegenspraak(regel, persoon)) return wacht({ kolom: grond, code: 'nummer-past-niet-bij-persoon' });
  return { persoon, grond, beslist: true, bezwaar: null };
}

/** True when no key shows that the line's name is the person's. */
function naamOngezien(regel: TeKoppelenRegel, persoon: BekendPersoon): boolean {
  if (regel.naam === null || persoon.namen.has(regel.naam)) return false;
  return regel.naamdatum === null || !persoon.naamdata.has(regel.naamdatum);
}

function nummerTegen(regel: TeKoppelenRegel, persoon: BekendPersoon): boolean {
  const tegen = (nummer: string | null, bekend: ReadonlySet<string>): boolean => nummer !== null && bekend.size > 0 && !bekend.has(nummer);
  return tegen(regel.bsn, persoon.bsns) || tegen(regel.vNummer, persoon.vNummers);
}

function oordeelOpNaam(regel: TeKoppelenRegel, index: Index): Oordeel {
  const kandidaten = zoek(index.naamdatum, regel.naamdatum);
  const [een] = kandidaten;
  if (een === undefined || kandidaten.length > 1 || nummerTegen(regel, een)) return ONBESLIST;
  return { persoon: een, grond: 'naam-en-geboortedatum', beslist: true, bezwaar: null };
}

function wacht(bezwaar: Bezwaar | null = null): Oordeel {
  return { persoon: null, grond: null, beslist: true, bezwaar };
}

function naarKoppeling(regel: TeKoppelenRegel, oordeel: Oordeel, actief: boolean): Regelkoppeling {
  const bevindingen: Bevinding[] = oordeel.bezwaar === null ? [] : [{ regel: regel.regel, ...oordeel.bezwaar, ernst: 'waarschuwing' }];
  return {
    bericht: regel.bericht,
    regel: regel.regel,
    stand: oordeel.persoon === null ? 'wacht' : 'verwerkt',
    identiteit: oordeel.persoon?.id ?? null,
    grond: oordeel.grond,
    actief,
    ingetrokken: false,
    bevindingen,
  };
}

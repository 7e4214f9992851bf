import type { Berichtsoort } from './berichtsoort.js';
import { iso } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Kansen } from './kansen.js';
import { koppelingsdag, type Aankomst } from './levensloop.js';
import type { Huishouden, Mens, Venster } from './mens.js';
import { persoonInBericht, type Verblijf } from './coa-persoon.js';
import { beeldOp, gewijzigd, type Naamverloop } from './naamverloop.js';

/** One TVS message as COA sends it. */
export interface CoaBericht {
  soort: Berichtsoort;
  /** Day of sending, also in the file's name; the file may appear some days later. */
  verzonden: number;
  aankomst: number;
  aantalPersonen: number;
  ingetrokken: boolean;
  /** True when it holds a key that nobody agreed upon. */
  vreemd: boolean;
  inhoud: () => string;
}

export interface Coavraag {
  huishouden: Huishouden;
  aankomst: Aankomst;
  /** How the names and birth dates that COA states go, one for each adult in the same order. */
  verlopen: readonly Naamverloop[];
  verblijf: (mens: Mens) => Verblijf;
  gemeente: string;
}

/** All messages about one household within the window, in the order of sending. */
export function coaBerichten(vraag: Coavraag, dobbel: Dobbel, venster: Venster, kansen: Kansen): CoaBericht[] {
  const { huishouden: h, aankomst: a } = vraag;
  const uit: CoaBericht[] = [];
  const iedereen = [...h.volwassenen, ...h.kinderen];
  const weg = h.eigen.has('ingetrokkenEnTerug') ? h.volwassenen.slice(0, 1) : iedereen;
  const vergeten = a.intrekking !== null && a.intrekking <= venster.tot && weg.length === iedereen.length ? a.intrekking : -Infinity;
  const stuur = (soort: Berichtsoort, dag: number | null, wie: readonly Mens[]): void => {
    if (dag === null || dag > venster.tot) return;
    const traag = dobbel.kans(kansen.coaTraag) || h.nummer === 2 ? dobbel.geheel(1, 9) : 0;
    const kop = trekKop(soort, h, dobbel, kansen);
    const ingetrokken = soort !== 'INTREKKING' && dag < vergeten;
    uit.push({ soort, verzonden: dag, aankomst: Math.min(dag + traag, venster.tot), aantalPersonen: wie.length, ingetrokken, vreemd: kop.vreemd, inhoud: () => schrijf(soort, dag, wie, { vraag, kop }) });
  };
  stuur('KOPPELING', a.koppelingVerzonden, iedereen);
  if (a.intrekking !== null && a.nieuweKoppeling !== null) {
    stuur('INTREKKING', a.intrekking, weg);
    stuur('KOPPELING', a.nieuweKoppeling, weg);
  }
  stuur('OVERDRACHT', a.overdrachtVerzonden, iedereen);
  vraag.verlopen.forEach((v, i) => {
    const mens = h.volwassenen[i];
    if (v.wijziging !== null && mens !== undefined) stuur('WIJZIGING', v.wijziging, [mens]);
  });
  if (a.intrekking !== null && a.nieuweKoppeling === null) stuur('INTREKKING', a.intrekking, weg);
  return uit;
}

interface Kop {
  uuid: string;
  uur: number;
  minuut: number;
  vreemd: boolean;
}

function trekKop(soort: Berichtsoort, h: Huishouden, dobbel: Dobbel, kansen: Kansen): Kop {
  const vol = soort === 'KOPPELING' || soort === 'OVERDRACHT';
  const vreemd = dobbel.kans(kansen.onbekendeSleutel) || h.nummer === 0;
  return { uuid: uuid(dobbel), uur: dobbel.geheel(6, 16), minuut: dobbel.geheel(0, 59), vreemd: vol && vreemd };
}

function schrijf(soort: Berichtsoort, dag: number, wie: readonly Mens[], rest: { vraag: Coavraag; kop: Kop }): string {
  const { vraag, kop } = rest;
  const { huishouden: h, aankomst: a } = vraag;
  const tijd = `${String(kop.uur).padStart(2, '0')}:${String(kop.minuut).padStart(2, '0')}:00Z`;
  const koppeling = koppelingsdag(a, h, dag) ?? dag;
  const personen = wie.map((mens) => {
    const i = h.volwassenen.indexOf(mens);
    const verloop = vraag.verlopen[i];
    const rol = i === 0 ? 'HOOFDPERSOON' : i > 0 ? 'PARTNER' : 'KIND';
    const beelden = verloop === undefined ? { beeld: undefined, gewijzigd: {} } : { beeld: beeldOp(verloop, soort, dag), gewijzigd: gewijzigd(verloop) };
    return persoonInBericht(soort, { mens, rol, verblijf: vraag.verblijf(mens), ...beelden, vreemd: kop.vreemd });
  });
  const bericht = { berichtId: kop.uuid, soort, versie: '1.0', gemeentecode: vraag.gemeente, verzonden: `${iso(dag)}T${tijd}` };
  return JSON.stringify({ bericht, dossier: dossier(soort, h, a, koppeling), personen }, null, 1);
}

function dossier(soort: Berichtsoort, h: Huishouden, a: Aankomst, koppeling: number): Record<string, unknown> {
  const kern = { tvsNummer: `T${String(1_000_000 + h.nummer)}`, koppelingsdatum: iso(koppeling) };
  if (soort === 'INTREKKING' || soort === 'WIJZIGING') return kern;
  const opvang = { opvanglocatie: { naam: 'azc Almelo', plaats: 'Almelo' }, casemanager: { naam: 'Casemanager COA', telefoon: '088-7150000' } };
  if (soort === 'KOPPELING' || a.huisvesting === null) return { ...kern, ...opvang };
  const adres = { straat: 'Voorbeeldstraat', huisnummer: 1 + (h.nummer % 220), postcode: '7607AB', plaats: 'Almelo' };
  return { ...kern, ...opvang, huisvestingsdatum: iso(a.huisvesting), adres };
}

/** A message for a municipality that the hub does not serve. */
export function berichtVoorElders(mens: Mens, gemeente: string, dag: number, dobbel: Dobbel): CoaBericht {
  const aankomst: Aankomst = {
    koppeling: dag, huisvesting: null, koppelingVerzonden: dag, overdrachtVerzonden: null, intrekking: null, nieuweKoppeling: null, aanmelding: null, pip: dag, eersteLes: dag,
  };
  const huishouden: Huishouden = { nummer: 900_000 + (dag % 1000), bron: 'asiel', opdracht: undefined, volwassenen: [mens], kinderen: [], eigen: new Set(), naamUniek: true };
  const vraag: Coavraag = { huishouden, aankomst, verlopen: [], verblijf: () => ({ soort: 'ASIEL_BEPAALDE_TIJD', ingang: dag - 30 }), gemeente };
  const kop = { uuid: uuid(dobbel), uur: 9, minuut: 0, vreemd: false };
  return { soort: 'KOPPELING', verzonden: dag, aankomst: dag, aantalPersonen: 1, ingetrokken: false, vreemd: false, inhoud: () => schrijf('KOPPELING', dag, [mens], { vraag, kop }) };
}

function uuid(dobbel: Dobbel): string {
  const hex = (cijfers: number): string => Math.floor(dobbel.getal() * 16 ** cijfers).toString(16).padStart(cijfers, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${dobbel.kies(['8', '9', 'a', 'b'])}${hex(3)}-${hex(8)}${hex(4)}`;
}

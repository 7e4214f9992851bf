import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { naamDatumTegenstrijdig } from '../persoon/naam-datum-tegenstrijdig.js';
import { naamsleutel } from '../persoon/naamsleutel.js';
import { coaPersonen } from './coa-personen.js';
import type { Houderregel } from './houderregel.js';
import { type Identiteit, nieuweIdentiteit, voegToe } from './identiteit.js';
import type { Regelkoppeling } from './regelkoppeling.js';

type Aanmelding = Feit<MijlpaalMelding> & { persoon: Persoonsdeel };

/** Who is known from these lines, and how each holder line stands. `koppelingen` name an identity by its place in `identiteiten`. */
export interface Identiteiten {
  identiteiten: Identiteit[];
  /** Lines that hold no identity: waiting, withdrawn, children's. */
  overige: Regelkoppeling[];
}

/**
 * Builds the identities from COA's lines and regie's AANMELDINGen: a pure function of the set, whatever order the lines came in.
 * An AANMELDING joins the COA person with its number (or its name and birth date, exactly one candidate, no number against it);
 * else it opens an identity itself. One whose numbers contradict each other, or whose name and birth date both contradict the
 * person with its number, is never followed by itself. Source: partners.md 1-3, Who is this?
 */
export function bouwIdentiteiten(houders: readonly Houderregel[]): Identiteiten {
  const coa = coaPersonen(houders.filter(isCoa));
  const uitkomst: Identiteiten = {
    identiteiten: coa.personen.map((p) => nieuweIdentiteit(p.regels, p.persoon)),
    overige: coa.overige,
  };
  const nieuw = houders.filter(isAanmelding).sort(oudsteEerst).filter((a) => !koppelAanCoa(a, uitkomst));
  const bekend = uitkomst.identiteiten.slice();
  for (const aanmelding of nieuw.filter((a) => !koppelOpNaam(a, nieuw, bekend))) openOfSluitAan(aanmelding, uitkomst, bekend.length);
  return uitkomst;
}

function isCoa(h: Houderregel): h is Feit<CoaMelding> & { persoon: Persoonsdeel } {
  return h.melding.soort === 'coa';
}

function isAanmelding(h: Houderregel): h is Aanmelding {
  return h.melding.soort === 'mijlpaal';
}

function oudsteEerst(a: Aanmelding, b: Aanmelding): number {
  const sleutel = (x: Aanmelding): string => `${x.melding.datum} ${x.melding.maand} ${x.bestand}`;
  const [links, rechts] = [sleutel(a), sleutel(b)];
  if (links !== rechts) return links < rechts ? -1 : 1;
  return a.regel - b.regel;
}

/** Settles an AANMELDING whose number belongs to a COA person; false when none of its numbers does. */
function koppelAanCoa(a: Aanmelding, uitkomst: Identiteiten): boolean {
  if (!a.actief) return settle(a, uitkomst, 'verwerkt');
  const opBsn = uitkomst.identiteiten.filter((i) => a.persoon.bsn !== undefined && i.bsns.has(a.persoon.bsn));
  const opNummer = uitkomst.identiteiten.filter((i) => a.persoon.vNummer !== undefined && i.vNummers.has(a.persoon.vNummer));
  if (opBsn.length === 0 && opNummer.length === 0) return false;
  const beide = opBsn.filter((i) => opNummer.includes(i));
  const kandidaten = opBsn.length > 0 && opNummer.length > 0 ? beide : [...opBsn, ...opNummer];
  const [een] = kandidaten;
  // A V-nummer that belongs to nobody stands against the one that COA gave; another BSN is a difference between two sources about one person.
  if (een === undefined || (opNummer.length === 0 && a.persoon.vNummer !== undefined)) return settle(a, uitkomst, 'wacht', 'nummers-spreken-elkaar-tegen');
  if (kandidaten.length > 1) return settle(a, uitkomst, 'wacht');
  if (een.verklaringen.every((v) => naamDatumTegenstrijdig(a.persoon, v))) return settle(a, uitkomst, 'wacht', 'nummer-past-niet-bij-persoon', opBsn.length > 0 ? 'bsn' : 'v_nummer');
  voegToe(een, [a], a.persoon);
  return true;
}

/** The name rule for an AANMELDING with a BSN that nobody has yet: exactly one COA person of that name and birth date, without a BSN, and no rival. */
function koppelOpNaam(a: Aanmelding, alle: readonly Aanmelding[], bekend: readonly Identiteit[]): boolean {
  const sleutel = naamsleutel(a.persoon);
  if (sleutel === null || a.persoon.vNummer !== undefined) return false;
  const rivaal = alle.some((b) => naamsleutel(b.persoon) === sleutel && (b.persoon.vNummer !== undefined || b.persoon.bsn !== a.persoon.bsn));
  const kandidaten = bekend.filter((i) => i.verklaringen.some((v) => naamsleutel(v) === sleutel));
  const [een] = kandidaten;
  if (rivaal || een === undefined || kandidaten.length > 1) return false;
  if (a.persoon.bsn !== undefined && een.bsns.size > 0 && !een.bsns.has(a.persoon.bsn)) return false;
  voegToe(een, [a], a.persoon);
  return true;
}

/** Opens an identity, or joins the ones that earlier AANMELDINGen opened (`eigenVanaf` and later). */
function openOfSluitAan(a: Aanmelding, uitkomst: Identiteiten, eigenVanaf: number): void {
  const { bsn, vNummer } = a.persoon;
  if (bsn === undefined && vNummer === undefined) return void settle(a, uitkomst, 'wacht');
  const gevonden = uitkomst.identiteiten.slice(eigenVanaf).filter((i) => (bsn !== undefined && i.bsns.has(bsn)) || (vNummer !== undefined && i.vNummers.has(vNummer)));
  if (gevonden.some((i) => andersDan(i.bsns, bsn) || andersDan(i.vNummers, vNummer))) return void settle(a, uitkomst, 'wacht', 'nummers-spreken-elkaar-tegen');
  const [eerste, ...rest] = gevonden;
  if (eerste === undefined) return void uitkomst.identiteiten.push(nieuweIdentiteit([a], a.persoon));
  if (gevonden.some((i) => i.verklaringen.every((v) => naamDatumTegenstrijdig(a.persoon, v)))) {
    return void settle(a, uitkomst, 'wacht', 'nummer-past-niet-bij-persoon', bsn !== undefined && eerste.bsns.has(bsn) ? 'bsn' : 'v_nummer');
  }
  voegToe(eerste, [a], a.persoon);
  for (const ander of rest) {
    for (const verklaring of ander.verklaringen) voegToe(eerste, [], verklaring);
    eerste.houders.push(...ander.houders);
    uitkomst.identiteiten.splice(uitkomst.identiteiten.indexOf(ander), 1);
  }
}

function andersDan(bekend: ReadonlySet<string>, nummer: string | undefined): boolean {
  return nummer !== undefined && bekend.size > 0 && !bekend.has(nummer);
}

function settle(a: Aanmelding, uitkomst: Identiteiten, stand: 'verwerkt' | 'wacht', code?: string, kolom = 'v_nummer'): true {
  const bevindingen = code === undefined ? [] : [{ regel: a.regel, kolom, code, ernst: 'waarschuwing' as const }];
  uitkomst.overige.push({ bericht: a.bericht, regel: a.regel, stand, identiteit: null, grond: null, actief: a.actief, ingetrokken: false, voorstellen: [], bevindingen });
  return true;
}

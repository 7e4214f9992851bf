import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Persoonsdeel } from '../melding/persoonsdeel.js';
import { naamDatumTegenstrijdig } from '../persoon/naam-datum-tegenstrijdig.js';
import { naamsleutel } from '../persoon/naamsleutel.js';
import { coaPersonen } from './coa-personen.js';
import { eenheidVan } from './eenheid.js';
import { Houderafspraken } from './houderafspraken.js';
import type { Houderregel } from './houderregel.js';
import type { Identiteit } from './identiteit.js';
import { Identiteitenlijst } from './identiteitenlijst.js';
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
 * person with its number, is never followed by itself. What people decided of who is who goes before all of that. Source: partners.md 1-3, Who is this?
 */
export function bouwIdentiteiten(houders: readonly Houderregel[], afspraken = new Houderafspraken()): Identiteiten {
  const coa = coaPersonen(houders.filter(isCoa));
  const werk: Werk = { lijst: new Identiteitenlijst(), overige: coa.overige, afspraken };
  for (const { regels, persoon } of coa.personen) werk.lijst.open(regels, persoon);
  const bekend = werk.lijst.identiteiten;
  const nieuw = houders.filter(isAanmelding).sort(oudsteEerst).filter((a) => !koppelAanCoa(a, werk));
  const vanCoa = new Set(bekend);
  const over = koppelOpNaam(nieuw, bekend, werk);
  for (const aanmelding of over) openOfSluitAan(aanmelding, vanCoa, werk);
  for (const paar of afspraken.samen) maakEen(paar, houders, werk);
  return { identiteiten: werk.lijst.identiteiten, overige: werk.overige };
}

interface Werk {
  lijst: Identiteitenlijst;
  overige: Regelkoppeling[];
  afspraken: Houderafspraken;
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
function koppelAanCoa(a: Aanmelding, werk: Werk): boolean {
  if (!a.actief) return wijsAf(a, werk, 'verwerkt');
  const mag = (i: Identiteit): boolean => werk.afspraken.mag(a, i);
  const opBsn = werk.lijst.metBsn(a.persoon.bsn).filter(mag);
  const opNummer = werk.lijst.metVNummer(a.persoon.vNummer).filter(mag);
  if (opBsn.length + opNummer.length === 0) return false;
  const kandidaten = opBsn.length > 0 && opNummer.length > 0 ? opBsn.filter((i) => opNummer.includes(i)) : [...opBsn, ...opNummer];
  const [een] = kandidaten;
  if (een === undefined) return wijsAf(a, werk, 'wacht', TEGEN_ELKAAR);
  // A V-nummer that belongs to nobody stands against the one that COA gave; another BSN is a difference between two sources about one person.
  if (opNummer.length === 0 && a.persoon.vNummer !== undefined) return wijsAf(a, werk, 'wacht', TEGEN_ELKAAR);
  if (kandidaten.length > 1) return wijsAf(a, werk, 'wacht');
  if (isVreemd(a, een)) return wijsAf(a, werk, 'wacht', pastNiet(opBsn));
  werk.lijst.sluitAan(een, [a], a.persoon);
  return true;
}

/**
 * The name rule for AANMELDINGen with a BSN that nobody has yet: exactly one COA person of that name and birth date, no number against it,
 * and none of that name with another number or a V-nummer, itself included. Returns those that it did not settle.
 */
function koppelOpNaam(nieuw: readonly Aanmelding[], bekend: readonly Identiteit[], werk: Werk): Aanmelding[] {
  const personen = groepeer(bekend.flatMap((i) => [...new Set(i.verklaringen.map(naamsleutel))].map((sleutel) => [sleutel, i] as const)));
  const rivalen = groepeer(nieuw.map((a) => [naamsleutel(a.persoon), a] as const));
  return nieuw.filter((a) => {
    const sleutel = naamsleutel(a.persoon);
    const kandidaten = ((sleutel !== null && personen.get(sleutel)) || []).filter((i) => werk.afspraken.mag(a, i));
    const [een] = kandidaten;
    if (sleutel === null || een === undefined || kandidaten.length > 1 || andersDan(een.bsns, a.persoon.bsn)) return true;
    if (rivalen.get(sleutel)?.some((b) => b.persoon.vNummer !== undefined || b.persoon.bsn !== a.persoon.bsn) === true) return true;
    werk.lijst.sluitAan(een, [a], a.persoon);
    return false;
  });
}

function groepeer<T>(paren: readonly (readonly [string | null, T])[]): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const [sleutel, waarde] of paren) {
    if (sleutel === null) continue;
    const groep = groepen.get(sleutel);
    if (groep) groep.push(waarde);
    else groepen.set(sleutel, [waarde]);
  }
  return groepen;
}

/** Opens an identity, or joins the ones that earlier AANMELDINGen opened. */
function openOfSluitAan(a: Aanmelding, vanCoa: ReadonlySet<Identiteit>, werk: Werk): void {
  const { bsn, vNummer } = a.persoon;
  const gevonden = [...new Set([...werk.lijst.metBsn(bsn), ...werk.lijst.metVNummer(vNummer)])].filter((i) => !vanCoa.has(i) && werk.afspraken.mag(a, i));
  if (gevonden.some((i) => andersDan(i.bsns, bsn) || andersDan(i.vNummers, vNummer))) return void wijsAf(a, werk, 'wacht', TEGEN_ELKAAR);
  const [eerste, ...rest] = gevonden;
  if (eerste === undefined) return openNieuw(a, werk);
  if (gevonden.some((i) => isVreemd(a, i))) {
    return void wijsAf(a, werk, 'wacht', pastNiet(werk.lijst.metBsn(bsn)));
  }
  werk.lijst.sluitAan(eerste, [a], a.persoon);
  for (const ander of rest) werk.lijst.voegSamen(eerste, ander);
}

/** A V-nummer of somebody whom a person said that this is not, is no number of this one; and two cannot be known by one number. */
function openNieuw(a: Aanmelding, werk: Werk): void {
  const { vNummer, ...zonder } = a.persoon;
  if (vNummer !== undefined && werk.lijst.metVNummer(vNummer).length === 0) werk.lijst.open([a], a.persoon);
  else if (zonder.bsn === undefined || werk.lijst.isVergeven(zonder.bsn)) wijsAf(a, werk, 'wacht');
  else werk.lijst.open([a], zonder);
}

/** A decision that a unit is somebody: it joins them with all that is one with it already. */
function maakEen([eigen, ander]: readonly [string, string], houders: readonly Houderregel[], werk: Werk): void {
  const persoon = werk.lijst.metEenheid(ander);
  if (persoon === undefined) return;
  const eerst = werk.lijst.metEenheid(eigen);
  if (eerst !== undefined) {
    if (eerst !== persoon) werk.lijst.voegSamen(persoon, eerst);
    return;
  }
  const wacht = new Set(werk.overige.filter(({ stand, actief }) => stand === 'wacht' && actief).map(({ bericht, regel }) => `${bericht}/${regel}`));
  for (const houder of houders.filter((h) => eenheidVan(h) === eigen && wacht.has(`${h.bericht}/${h.regel}`))) {
    werk.lijst.sluitAan(persoon, [houder], houder.persoon);
    werk.overige = werk.overige.filter(({ bericht, regel }) => bericht !== houder.bericht || regel !== houder.regel);
  }
}

/** Both the name and the birth date contradict everything that is stated of this person. */
function isVreemd(a: Aanmelding, identiteit: Identiteit): boolean {
  return identiteit.verklaringen.every((v) => naamDatumTegenstrijdig(a.persoon, v));
}

function andersDan(bekend: ReadonlySet<string>, nummer: string | undefined): boolean {
  return nummer !== undefined && bekend.size > 0 && !bekend.has(nummer);
}

interface Bezwaar {
  kolom: string;
  code: string;
}

const TEGEN_ELKAAR: Bezwaar = { kolom: 'v_nummer', code: 'nummers-spreken-elkaar-tegen' };

/** The number that led to the person stands in the finding: the BSN where that did. */
function pastNiet(opBsn: readonly Identiteit[]): Bezwaar {
  return { kolom: opBsn.length > 0 ? 'bsn' : 'v_nummer', code: 'nummer-past-niet-bij-persoon' };
}

function wijsAf(a: Aanmelding, werk: Werk, stand: 'verwerkt' | 'wacht', bezwaar?: Bezwaar): true {
  const bevindingen = bezwaar === undefined ? [] : [{ regel: a.regel, ...bezwaar, ernst: 'waarschuwing' as const }];
  werk.overige.push({ bericht: a.bericht, regel: a.regel, stand, identiteit: null, grond: null, actief: a.actief, ingetrokken: false, bevindingen });
  return true;
}

import { iso, kwartaalBegin, kwartaalEinde, kwartaalVan } from './dagen.js';
import type { Dobbel } from './dobbel.js';
import type { Kans } from './kansen.js';
import type { Routeletter } from './mijlpalen.js';
import { NIVEAUS, ONDERDELEN, type Examenuitslag } from './rapportregel.js';
import { scholenVoor, schoolVan, type School } from './scholen.js';

/** One quarter of one person at one school, as it truly went. */
export interface Leskwartaal {
  kwartaal: number;
  school: string;
  deelnemer: string;
  /** Route that the school reports. */
  route: Routeletter;
  aanmelding: number;
  /** First lesson; null while waiting. */
  start: number | null;
  aangeboden: number;
  geoorloofd: number;
  ongeoorloofd: number;
  gevolgd: number;
  cumulatief: number;
  niveaus: readonly string[];
  toets: number | null;
  /** Exams of this quarter, sometimes the quarter before's once more. */
  examens: Examenuitslag[];
  status: string;
  reden: string;
  einde: number | null;
}

export interface Lesvraag {
  volgnummer: number;
  /** First lesson and enrolment; route in force on a day. */
  eersteLes: number;
  routeOp: (dag: number) => Routeletter;
  /** Level that exams aim at on a day, null in the Z-route. */
  examenniveau: (dag: number) => string | null;
  school: string | undefined;
  /** Schools that may have this person: disputed names do not go where names must suffice, people without V-nummer not where it must. */
  mag: (school: School) => boolean;
  laatsteKwartaal: number;
  /** Day on which the case ended; Infinity while it has not. */
  einde: number;
  heeft: (k: Kans) => boolean;
}

interface Stand {
  school: string;
  deelnemer: string;
  aanmelding: number;
  start: number;
  cumulatief: number;
  niveaus: number[];
  vorigeExamens: Examenuitslag[];
}

/** All quarters of one person's lessons up to the last quarter that ended; empty when lessons had not begun. */
export function volgLessen(vraag: Lesvraag, dobbel: Dobbel): Leskwartaal[] {
  const eerste = kwartaalVan(vraag.eersteLes);
  const stand = beginstand(vraag, dobbel, eerste);
  const uit: Leskwartaal[] = [];
  if (vraag.heeft('wachtlijst')) voegWachtlijst(uit, stand, vraag, eerste);
  const straks = (zo: boolean): number => (zo ? eerste + dobbel.geheel(1, 2) : Infinity);
  const wissel = straks(vraag.heeft('schoolwissel') || vraag.heeft('tweeScholen'));
  const uitval = straks(vraag.heeft('uitgevallen'));
  for (let kw = eerste; kw <= vraag.laatsteKwartaal; kw++) {
    const route = routeVan(vraag, stand, kw);
    if (!naarSchool(uit, stand, { vraag, dobbel, kw, route, wissel: kw === wissel })) break;
    if (wordtOvergeslagen(vraag, kw, eerste) && kw !== wissel) continue;
    const dit = les(stand, vraag, dobbel, { kw, route: biedt(stand.school, route) ? route : vraag.routeOp(kwartaalEinde(kw)) });
    uit.push(dit);
    if (kw !== uitval && kwartaalEinde(kw) < vraag.einde) continue;
    stopt(dit, kw === uitval, dobbel);
    break;
  }
  return uit;
}

interface Kwartaalbegin {
  vraag: Lesvraag;
  dobbel: Dobbel;
  kw: number;
  route: Routeletter;
  /** True when this is the quarter in which the person changes school without need. */
  wissel: boolean;
}

/** Changes school where the route asks for it, or for its own reasons; now and then the old school still reports. False when no school is left. */
function naarSchool(uit: Leskwartaal[], stand: Stand, nu: Kwartaalbegin): boolean {
  const { vraag, dobbel, kw, route } = nu;
  if (biedt(stand.school, route) && !nu.wissel) return true;
  const oud = { ...stand, niveaus: [...stand.niveaus] };
  if (!wisselSchool(stand, vraag, dobbel, kw)) return false;
  if (nu.wissel && vraag.heeft('tweeScholen') && biedt(oud.school, route)) uit.push({ ...les(oud, vraag, dobbel, { kw, route }), status: 'AFGEROND', examens: [] });
  return true;
}

function biedt(school: string, route: Routeletter): boolean {
  return schoolVan(school).routes.includes(route);
}

function wordtOvergeslagen(vraag: Lesvraag, kw: number, eerste: number): boolean {
  return vraag.heeft('kwartaalOvergeslagen') && kw === eerste + 1 && kw < vraag.laatsteKwartaal;
}

function beginstand(vraag: Lesvraag, dobbel: Dobbel, eerste: number): Stand {
  const route = vraag.routeOp(kwartaalEinde(eerste));
  const school = vraag.school ?? dobbel.kies(scholenVoor(route).filter(vraag.mag)).bow;
  return {
    school,
    deelnemer: nummerBij(school, vraag.volgnummer),
    aanmelding: vraag.eersteLes - dobbel.geheel(5, 15),
    start: vraag.eersteLes,
    cumulatief: 0,
    niveaus: [0, 0, 0, 0].map(() => dobbel.geheel(0, 2)),
    vorigeExamens: [],
  };
}

function nummerBij(school: string, volgnummer: number): string {
  return `${schoolVan(school).nummerbegin}${String(volgnummer).padStart(7, '0')}`;
}

/** The route on the quarter's last day; a school that is slow to switch still reports the one before. */
function routeVan(vraag: Lesvraag, stand: Stand, kw: number): Routeletter {
  const nu = vraag.routeOp(kwartaalEinde(kw));
  const eerder = vraag.routeOp(kwartaalBegin(kw) - 1);
  return vraag.heeft('routeVerschilt') && eerder !== nu && schoolVan(stand.school).routes.includes(eerder) ? eerder : nu;
}

/** Moves to another school that offers the route; the hours go along. False when there is none. */
function wisselSchool(stand: Stand, vraag: Lesvraag, dobbel: Dobbel, kw: number): boolean {
  const route = vraag.routeOp(kwartaalEinde(kw));
  const keuze = scholenVoor(route).filter((s) => s.bow !== stand.school && vraag.mag(s));
  if (keuze.length === 0) return false;
  stand.school = dobbel.kies(keuze).bow;
  stand.deelnemer = `9${nummerBij(stand.school, vraag.volgnummer)}`;
  stand.start = Math.max(stand.start + 1, kwartaalBegin(kw) + dobbel.geheel(3, 40));
  stand.aanmelding = stand.start - dobbel.geheel(3, 12);
  return true;
}

function les(stand: Stand, vraag: Lesvraag, dobbel: Dobbel, nu: { kw: number; route: Routeletter }): Leskwartaal {
  const aangeboden = dobbel.geheel(20, 40) * 4;
  const geoorloofd = dobbel.kies([0, 0, 2, 4, 6]);
  const ongeoorloofd = dobbel.kies([0, 0, 0, 1.5, 3, 7.75]);
  const gevolgd = aangeboden - geoorloofd - ongeoorloofd;
  stand.cumulatief += gevolgd;
  stand.niveaus = stand.niveaus.map((n) => (dobbel.kans(0.35) ? Math.min(n + 1, NIVEAUS.length - 2) : n));
  const herhaald = dobbel.kans(0.2) ? stand.vorigeExamens : [];
  const nieuw = trekExamens(vraag, dobbel, nu.kw, stand);
  stand.vorigeExamens = nieuw;
  return {
    kwartaal: nu.kw, school: stand.school, deelnemer: stand.deelnemer, route: nu.route, aanmelding: stand.aanmelding, start: stand.start,
    aangeboden, geoorloofd, ongeoorloofd, gevolgd, cumulatief: stand.cumulatief,
    niveaus: stand.niveaus.map((n) => NIVEAUS[n] ?? ''),
    toets: dobbel.geheel(Math.max(stand.start, kwartaalBegin(nu.kw) + 30), kwartaalEinde(nu.kw)),
    examens: [...herhaald, ...nieuw], status: dobbel.kans(0.03) ? 'ONDERBROKEN' : 'ACTIEF', reden: '', einde: null,
  };
}

function trekExamens(vraag: Lesvraag, dobbel: Dobbel, kw: number, stand: Stand): Examenuitslag[] {
  const niveau = vraag.examenniveau(kwartaalEinde(kw));
  if (niveau === null || stand.cumulatief < 200) return [];
  const uit: Examenuitslag[] = [];
  for (let i = dobbel.kans(0.25) ? dobbel.geheel(1, 2) : 0; i > 0; i--) {
    const onderdeel = dobbel.kies(ONDERDELEN);
    const resultaat = dobbel.kies(['Geslaagd', 'Geslaagd', 'Gezakt', 'Geslaagd', 'Geen'] as const);
    const datum = iso(dobbel.geheel(Math.max(stand.start, kwartaalBegin(kw)), kwartaalEinde(kw)));
    if (uit.some((e) => e.onderdeel === onderdeel)) continue;
    uit.push({ onderdeel, niveau: onderdeel === 'KNM' ? null : niveau, datum, resultaat });
  }
  return uit;
}

function voegWachtlijst(uit: Leskwartaal[], stand: Stand, vraag: Lesvraag, eerste: number): void {
  stand.aanmelding = Math.min(stand.aanmelding, kwartaalBegin(eerste) - 10);
  const kw = eerste - 1;
  if (kw > vraag.laatsteKwartaal) return;
  const route = vraag.routeOp(kwartaalEinde(kw));
  if (!schoolVan(stand.school).routes.includes(route)) return;
  uit.push({
    kwartaal: kw, school: stand.school, deelnemer: stand.deelnemer, route, aanmelding: stand.aanmelding, start: null, aangeboden: 0, geoorloofd: 0,
    ongeoorloofd: 0, gevolgd: 0, cumulatief: 0, niveaus: ['', '', '', ''], toets: null, examens: [], status: 'WACHTLIJST', reden: '', einde: null,
  });
}

function stopt(les: Leskwartaal, uitval: boolean, dobbel: Dobbel): void {
  les.status = uitval ? 'UITGEVALLEN' : 'AFGEROND';
  les.reden = uitval ? dobbel.kies(['VERHUIZING', 'WERK', 'ZIEKTE', 'MOTIVATIE', 'ZWANGERSCHAP', 'REISTIJD', 'OVERIG']) : '';
  les.einde = kwartaalEinde(les.kwartaal) - dobbel.geheel(0, 20);
  if (les.start !== null && les.einde < les.start) les.einde = les.start;
}

import { kwartaalEinde } from '../kernel/kwartaal.js';
import { verslagperiodeBegin } from '../kernel/verslagperiode.js';
import type { Examen, Leerroute, TaalMelding } from '../melding/taal-melding.js';
import { dagenTussen } from './dagen-tussen.js';
import { doelVan, isOpNiveau, pipOp } from './doel-van.js';
import { isEerderGestopt, isNietBegonnen } from './fase.js';
import type { Kwartaaltelling } from './kwartaaltelling.js';
import { lesdagen } from './lesdagen.js';
import type { Deelnemerregel, Schoolkwartaal } from './schoolkwartaal.js';
import { zelfdeDeelnemer } from './zelfde-deelnemer.js';

/** Parts of the exam: four skills and KNM. */
const ONDERDELEN = 5;

/**
 * Counts a school's report over one route. Exams count once, in the first report that has their result: schools repeat them, and results come after the quarter.
 * The order of the lines does not matter. Source: domain F.3.
 */
export function telRapport(leerroute: Leerroute, school: Schoolkwartaal): Kwartaaltelling {
  const telling = leeg();
  const vorigeVan = zelfdeDeelnemer(school.vorige);
  for (const regel of school.regels) {
    if (regel.melding.leerroute !== leerroute) continue;
    telling.deelnemers += 1;
    if (regel.deelnemer === null) telling.buitenBereik += 1;
    telUren(telling, regel.melding);
    telVerloop(telling, regel.melding);
    telWachttijd(telling, regel.melding);
    telNiveaus(telling, regel.melding);
    const eerder = school.examens.get(regel.deelnemer ?? '') ?? [];
    telExamens(telling, regel, eerder);
    telDiploma(telling, regel, eerder);
    telDoel(telling, regel, { school, vorige: vorigeVan(regel) });
  }
  telling.wachtdagen.sort((a, b) => a - b);
  telling.wachtend.sort((a, b) => a - b);
  return telling;
}

function leeg(): Kwartaaltelling {
  return {
    deelnemers: 0, buitenBereik: 0, perStatus: {}, meegedaan: 0, instroom: 0, afgerond: 0, uitgevallen: 0, redenen: {},
    aangeboden: 0, gevolgd: 0, verzuimGeoorloofd: 0, verzuimOngeoorloofd: 0, lestijd: { dagen: 0, aangeboden: 0, gevolgd: 0 },
    wachtdagen: [], wachtend: [], examens: {}, diploma: { afgerond: 0, behaald: 0 }, niveaus: {}, doelen: {},
    opNiveauGekomen: { deelnemers: 0, cumulatief: 0 }, afschaaladvies: { gegeven: 0, ja: 0 },
  };
}

/** One more under this key. */
function plusEen<K extends string>(aantallen: Partial<Record<K, number>>, sleutel: K): void {
  aantallen[sleutel] = (aantallen[sleutel] ?? 0) + 1;
}

function telUren(telling: Kwartaaltelling, melding: TaalMelding): void {
  const { aangeboden, gevolgd, verzuimGeoorloofd, verzuimOngeoorloofd } = melding;
  telling.aangeboden += aangeboden;
  telling.gevolgd += gevolgd;
  telling.verzuimGeoorloofd += verzuimGeoorloofd;
  telling.verzuimOngeoorloofd += verzuimOngeoorloofd;
  const dagen = lesdagen(melding) ?? 0;
  if (dagen === 0) return;
  telling.lestijd.dagen += dagen;
  telling.lestijd.aangeboden += aangeboden;
  telling.lestijd.gevolgd += gevolgd;
}

function telVerloop(telling: Kwartaaltelling, melding: TaalMelding): void {
  const { status, kwartaal, start, gevolgd, cumulatief, redenUitval, afschaaladvies } = melding;
  plusEen(telling.perStatus, status);
  if (start === undefined ? gevolgd > 0 && gevolgd === cumulatief : isIn(kwartaal, start)) telling.instroom += 1;
  if (afschaaladvies !== undefined) telling.afschaaladvies.gegeven += 1;
  if (afschaaladvies === 'J') telling.afschaaladvies.ja += 1;
  if (isEerderGestopt(melding)) return;
  telling.meegedaan += 1;
  if (status === 'AFGEROND') telling.afgerond += 1;
  if (status !== 'UITGEVALLEN') return;
  telling.uitgevallen += 1;
  if (redenUitval !== undefined) plusEen(telling.redenen, redenUitval);
}

function isIn(kwartaal: string, dag: string): boolean {
  return dag >= verslagperiodeBegin('kwartaal', kwartaal) && dag <= kwartaalEinde(kwartaal);
}

/** Dates in the wrong order (a finding) tell no time. */
function telWachttijd({ wachtdagen, wachtend }: Kwartaaltelling, { kwartaal, status, aanmelding, start }: TaalMelding): void {
  if (aanmelding === undefined) return;
  const tot = kwartaalEinde(kwartaal);
  if (start !== undefined && aanmelding <= start && isIn(kwartaal, start)) wachtdagen.push(dagenTussen(aanmelding, start));
  if (isNietBegonnen(status) && (start === undefined || start > tot) && aanmelding <= tot) wachtend.push(dagenTussen(aanmelding, tot));
}

function telNiveaus({ niveaus }: Kwartaaltelling, melding: TaalMelding): void {
  for (const vaardigheid of ['LE', 'LU', 'SC', 'SP'] as const) {
    const niveau = melding.niveaus[vaardigheid];
    if (niveau !== undefined) plusEen((niveaus[vaardigheid] ??= {}), niveau);
  }
}

function telExamens({ examens }: Kwartaaltelling, { melding }: Deelnemerregel, eerder: readonly Examen[]): void {
  const gezien = new Set(eerder.map(examensleutel));
  for (const examen of melding.examens) {
    if (examen.resultaat === 'Geen' || gezien.has(examensleutel(examen))) continue;
    gezien.add(examensleutel(examen));
    const onderdeel = (examens[examen.onderdeel] ??= { geslaagd: 0, gezakt: 0 });
    onderdeel[examen.resultaat === 'Geslaagd' ? 'geslaagd' : 'gezakt'] += 1;
  }
}

function telDiploma({ diploma }: Kwartaaltelling, { melding, deelnemer }: Deelnemerregel, eerder: readonly Examen[]): void {
  if (deelnemer === null || melding.status !== 'AFGEROND' || isEerderGestopt(melding)) return;
  diploma.afgerond += 1;
  const gehaald = new Set([...eerder, ...melding.examens].filter(({ resultaat }) => resultaat === 'Geslaagd').map(({ onderdeel }) => onderdeel));
  if (gehaald.size === ONDERDELEN) diploma.behaald += 1;
}

function examensleutel({ onderdeel, niveau, datum }: Examen): string {
  return `${onderdeel} ${niveau} ${datum}`;
}

function telDoel(telling: Kwartaaltelling, { melding, zaak }: Deelnemerregel, { school, vorige }: { school: Schoolkwartaal; vorige: Deelnemerregel | undefined }): void {
  const pip = pipOp(school.pips.get(zaak ?? ''), kwartaalEinde(school.kwartaal));
  const doel = pip === null ? null : doelVan(pip);
  if (doel === null) return;
  const telt = (telling.doelen[doel] ??= { deelnemers: 0, gemeten: 0, opNiveau: 0 });
  telt.deelnemers += 1;
  const nu = isOpNiveau(melding, doel);
  if (nu !== null) telt.gemeten += 1;
  if (nu !== true) return;
  telt.opNiveau += 1;
  if (vorige === undefined || isOpNiveau(vorige.melding, doel) !== false) return;
  telling.opNiveauGekomen.deelnemers += 1;
  telling.opNiveauGekomen.cumulatief += melding.cumulatief;
}

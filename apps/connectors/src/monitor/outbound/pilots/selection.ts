import { type Bemiddelaar, type Doelgroep, isLopend, participatieuren, plusDagen, taaluren, type ZaakStand } from '#libs/case-model';
import { type Gemeenteperiode, isZaakInPeriode, type Zaakblik } from '#libs/connector-kit';
import { type Leerrouteop, leerrouteOp } from '../sociaal-domein/leerroute.selection.js';
import { heleMaanden } from './maanden.selection.js';

/** When something happened, seen from a year: not up to its last day, in an earlier year, or in it. */
export type Wanneer = 'niet' | 'eerder' | 'dit-jaar';

/** All that is counted of a person: no day, and nothing that tells who it is. The agreement names the same (a test compares). */
export interface Pilotattributen {
  doelgroep: Doelgroep | null;
  leerroute: Leerrouteop;
  intakeGestart: boolean;
  intakeAfgerond: Wanneer;
  /** Whole months from start to end of an intake that ended this year. */
  intakeMaanden: number | null;
  eerstePip: Wanneer;
  /** Whole months from coming to live here to a first PIP of this year; from DUO's notice the same. */
  vestigingTotPip: number | null;
  kennisgevingTotPip: number | null;
  ontzorgenBegonnen: Wanneer;
  ontzorgenVerlengd: Wanneer;
  ontzorgenBeeindigd: Wanneer;
  /** Whole months of a period that ended this year. */
  ontzorgenMaanden: number | null;
  map: Wanneer;
  pvt: Wanneer;
  zrouteEindgesprek: Wanneer;
  /** The hours of lessons of the Z-route complete; the same of participation, where that is asked. */
  taaluren: Wanneer;
  participatieuren: Wanneer;
  /** First placement by Avedan, and whether one runs on the last day; the same of WSP. */
  avedan: Wanneer;
  avedanLoopt: boolean;
  wsp: Wanneer;
  wspLoopt: boolean;
}

/** Their names, in the order of the agreement. */
export const PILOT_ATTRIBUTEN = [
  'doelgroep', 'leerroute', 'intakeGestart', 'intakeAfgerond', 'intakeMaanden', 'eerstePip', 'vestigingTotPip', 'kennisgevingTotPip', 'ontzorgenBegonnen', 'ontzorgenVerlengd',
  'ontzorgenBeeindigd', 'ontzorgenMaanden', 'map', 'pvt', 'zrouteEindgesprek', 'taaluren',
  'participatieuren', 'avedan', 'avedanLoopt', 'wsp', 'wspLoopt',
] as const satisfies readonly (keyof Pilotattributen)[];

/** What is counted of a case as it stood on the last day of the year, or null when it does not belong to it. Source: contracts/monitor/pilots, SOURCE.md. */
export function selecteer(blik: Zaakblik, periode: Gemeenteperiode): Pilotattributen | null {
  if (!isZaakInPeriode(blik, periode)) return null;
  const { stand } = blik;
  return {
    doelgroep: stand.doelgroep,
    leerroute: leerrouteOp(stand, periode.einde),
    ...intakedeel(stand, periode),
    ...pipdeel(stand, periode),
    ...ontzorgdeel(stand, periode),
    map: wanneer(stand.map, periode),
    pvt: wanneer(stand.pvt, periode),
    zrouteEindgesprek: wanneer(stand.zrouteEindgesprek, periode),
    taaluren: wanneer(taaluren(stand, periode.einde).gehaaldOp, periode),
    participatieuren: wanneer(participatieuren(stand, periode.einde).gehaaldOp, periode),
    avedan: begonnen(stand, 'avedan', periode), avedanLoopt: loopt(stand, 'avedan', periode),
    wsp: begonnen(stand, 'wsp', periode), wspLoopt: loopt(stand, 'wsp', periode),
  };
}

/** Placements stand in the order in which they began. One that ended before it began fell through. */
function begonnen({ plaatsingen }: ZaakStand, bij: Bemiddelaar, periode: Gemeenteperiode): Wanneer {
  return wanneer(plaatsingen.find(({ bron, start, eind }) => bron === bij && start !== null && (eind === null || eind > start))?.start ?? null, periode);
}

function loopt({ plaatsingen }: ZaakStand, bij: Bemiddelaar, { einde }: Gemeenteperiode): boolean {
  return plaatsingen.some((plaatsing) => plaatsing.bron === bij && isLopend(plaatsing, einde));
}

function wanneer(dag: string | null, { begin, einde }: Gemeenteperiode): Wanneer {
  if (dag === null || dag > einde) return 'niet';
  return dag < begin ? 'eerder' : 'dit-jaar';
}

/** The questionnaire begins an intake; a test or a closing conversation proves that one has begun. */
function intakedeel(stand: ZaakStand, periode: Gemeenteperiode): Pick<Pilotattributen, 'intakeGestart' | 'intakeAfgerond' | 'intakeMaanden'> {
  const { startVragenlijst, leerbaarheidstoets, eindgesprekIntake } = stand;
  const intakeAfgerond = wanneer(eindgesprekIntake, periode);
  return {
    intakeGestart: [startVragenlijst, leerbaarheidstoets?.datum ?? null, eindgesprekIntake].some((dag) => wanneer(dag, periode) !== 'niet'),
    intakeAfgerond,
    intakeMaanden: intakeAfgerond === 'dit-jaar' ? heleMaanden(startVragenlijst, eindgesprekIntake) : null,
  };
}

function pipdeel({ dagtekeningInitielePip: pip, huisvestingsdatum, kennisgevingDuo }: ZaakStand, periode: Gemeenteperiode): Pick<Pilotattributen, 'eerstePip' | 'vestigingTotPip' | 'kennisgevingTotPip'> {
  const eerstePip = wanneer(pip, periode);
  const tot = eerstePip === 'dit-jaar' ? pip : null;
  return { eerstePip, vestigingTotPip: heleMaanden(huisvestingsdatum, tot), kennisgevingTotPip: heleMaanden(kennisgevingDuo, tot) };
}

/** Our periods end on the day after the last one. The decision to extend is dated where the period says it comes from. */
function ontzorgdeel(
  { ontzorging, herkomst }: ZaakStand,
  periode: Gemeenteperiode,
): Pick<Pilotattributen, 'ontzorgenBegonnen' | 'ontzorgenVerlengd' | 'ontzorgenBeeindigd' | 'ontzorgenMaanden'> {
  if (ontzorging === null) return { ontzorgenBegonnen: 'niet', ontzorgenVerlengd: 'niet', ontzorgenBeeindigd: 'niet', ontzorgenMaanden: null };
  const { start, eind, verlengd } = ontzorging;
  const ontzorgenBeeindigd = wanneer(plusDagen(eind, -1), periode);
  return {
    ontzorgenBegonnen: wanneer(start, periode),
    ontzorgenVerlengd: wanneer(verlengd === true ? (herkomst.ontzorging?.peildatum ?? null) : null, periode),
    ontzorgenBeeindigd,
    ontzorgenMaanden: ontzorgenBeeindigd === 'dit-jaar' ? heleMaanden(start, eind) : null,
  };
}

import { kwartaalEinde, participatieuren, plusDagen, taaluren, verslagperiodeBegin, type ZaakStand } from '#libs/case-model';
import { isZaakInPeriode, type Zaakblik } from '#libs/connector-kit';
import type { Swiactiviteit, Swiattributen } from './attributen.selection.js';

/** A case that belongs to the quarter: what may leave, and apart from it what only the plausibility rules look at. */
export interface Swibeeld {
  zaak: string;
  attributen: Swiattributen;
  toets: Switoets;
}

/** What the rules need to know and CBS may not. */
export interface Switoets {
  huisvestingsdatum: string | null;
  termijnStart: string | null;
  /** True when a later PIP took the place of the one that counted on the peildatum. */
  ingehaald: boolean;
}

/** Which cases: of one municipality, in one quarter `jjjjKn`. */
export interface Swikwartaal {
  gemeente: string;
  periode: string;
}

const UUR_IN_KWARTIEREN = 4;

/**
 * The case as it stood on the last day of the quarter, or null when it does not belong to it: another municipality, nothing known yet on
 * that day, or ended before the quarter began. What is dated later has not happened yet. Source: contracts/cbs/swi, SOURCE.md (Selectie).
 */
export function selecteer(blik: Zaakblik, { gemeente, periode }: Swikwartaal): Swibeeld | null {
  const peildatum = kwartaalEinde(periode);
  if (!isZaakInPeriode(blik, { gemeente, begin: verslagperiodeBegin('kwartaal', periode), einde: peildatum })) return null;
  const { id, stand, persoon } = blik;
  const pip = pipdeel(stand, peildatum);
  return {
    zaak: id,
    attributen: {
      bsn: persoon.bsn,
      doelgroep: stand.doelgroep,
      ...pip.attributen,
      urenTaal: heleUren(taaluren(stand, peildatum).gedaan),
      urenParticipatie: heleUren(participatieuren(stand, peildatum).gedaan),
      zrouteEindgesprek: totEnMet(stand.zrouteEindgesprek, peildatum),
      pvt: totEnMet(stand.pvt, peildatum),
      map: totEnMet(stand.map, peildatum),
      ...ontzorgdeel(stand, peildatum),
      activiteiten: activiteiten(stand, peildatum),
    },
    toets: {
      huisvestingsdatum: stand.huisvestingsdatum,
      termijnStart: stand.inburgeringstermijn?.start ?? null,
      ingehaald: pip.ingehaald,
    },
  };
}

/** Our periods end on the day after; the last day itself is what leaves. */
function ontzorgdeel({ ontzorging }: ZaakStand, peildatum: string): Pick<Swiattributen, 'ontzorgStart' | 'ontzorgEind'> {
  if (ontzorging === null) return { ontzorgStart: null, ontzorgEind: null };
  return { ontzorgStart: totEnMet(ontzorging.start, peildatum), ontzorgEind: totEnMet(plusDagen(ontzorging.eind, -1), peildatum) };
}

type Pipdeel = Pick<Swiattributen, 'leerroute' | 'niveauPip' | 'dagtekeningInitielePip' | 'dagtekeningPip'>;

function pipdeel(stand: ZaakStand, peildatum: string): { attributen: Pipdeel; ingehaald: boolean } {
  const { leerroute, niveauPip } = stand;
  const dagtekeningInitielePip = totEnMet(stand.dagtekeningInitielePip, peildatum);
  const dagtekeningPip = totEnMet(stand.dagtekeningPip, peildatum);
  if (dagtekeningPip !== null) return { attributen: { leerroute, niveauPip, dagtekeningInitielePip, dagtekeningPip }, ingehaald: false };
  // The case keeps the first date and the newest plan: which route was in force in between is not in it.
  return { attributen: { leerroute: null, niveauPip: null, dagtekeningInitielePip, dagtekeningPip }, ingehaald: dagtekeningInitielePip !== null };
}

function heleUren(kwartieren: number | null): number | null {
  return kwartieren === null ? null : Math.floor(kwartieren / UUR_IN_KWARTIEREN);
}

/** One that ended before it began fell through. An end after the peildatum has not come yet. */
function activiteiten({ plaatsingen }: ZaakStand, peildatum: string): Swiactiviteit[] {
  return plaatsingen.flatMap(({ soort, start, eind, urenPerWeek }) => {
    if (start === null || start > peildatum || (eind !== null && eind <= start)) return [];
    return [{ soort, start, einde: eind === null ? null : totEnMet(plusDagen(eind, -1), peildatum), urenPerWeek: heleUren(urenPerWeek) }];
  });
}

function totEnMet(datum: string | null, peildatum: string): string | null {
  return datum !== null && datum <= peildatum ? datum : null;
}

import type { Doelgroep } from '#libs/case-model';
import { type Gemeenteperiode, isZaakInPeriode, type Zaakblik } from '#libs/connector-kit';
import { type Leerrouteop, leerrouteOp } from './leerroute.selection.js';
import { type Getelde, plaatsingenOp } from './plaatsing.selection.js';

/** All that is counted of a person: nothing here tells who it is. The agreement names the same (a test compares). */
export interface Msdattributen {
  doelgroep: Doelgroep | null;
  leerroute: Leerrouteop;
  /** Kinds of placement. */
  plaatsingen: readonly Getelde[];
}

/** Their names, in the order of the agreement. */
export const MSD_ATTRIBUTEN = ['doelgroep', 'leerroute', 'plaatsingen'] as const satisfies readonly (keyof Msdattributen)[];

/** What is counted of a case as it stood on the last day of the period, or null when it does not belong to it. Source: contracts/monitor/sociaal-domein, SOURCE.md. */
export function selecteer(blik: Zaakblik, periode: Gemeenteperiode): Msdattributen | null {
  if (!isZaakInPeriode(blik, periode)) return null;
  const { stand } = blik;
  return { doelgroep: stand.doelgroep, leerroute: leerrouteOp(stand, periode.einde), plaatsingen: plaatsingenOp(stand, periode.einde) };
}

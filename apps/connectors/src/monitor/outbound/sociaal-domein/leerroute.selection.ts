import type { Leerroute, ZaakStand } from '#libs/case-model';

/** The route followed on a day; `geen`: no PIP yet; `onbekend`: a newer PIP took the place of the one that was in force. */
export type Leerrouteop = Leerroute | 'geen' | 'onbekend';

/** The route of the PIP that was in force on `dag`. The case keeps the date of the first PIP and the newest plan: what held in between is not in it. */
export function leerrouteOp({ leerroute, dagtekeningInitielePip, dagtekeningPip }: ZaakStand, dag: string): Leerrouteop {
  if (dagtekeningPip !== null && dagtekeningPip <= dag) return leerroute ?? 'onbekend';
  return dagtekeningInitielePip !== null && dagtekeningInitielePip <= dag ? 'onbekend' : 'geen';
}

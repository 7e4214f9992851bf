import type { Stap, Verloop } from '../zaak/verloop.js';
import { stapOp } from '../zaak/stap-op.js';

/** Hours of participation on the Z-route, in quarters of an hour (Besluit inburgering 2021, art. 3.14). */
const NODIG_OP_Z = 800 * 4;

/** How many hours of participation are asked. */
export interface Participatieplicht {
  /** In quarters of an hour; 0: none are asked. */
  nodig: number;
  /** Why so many, for people. */
  reden: string;
}

/**
 * What is asked since when, oldest first: of asylum status holders on the Z-route, no more than an ontheffing says. The first target group is taken to
 * have held before. Source: domain C.1, D.1 (Ontheffing), G.2.
 */
export function participatieplicht({ pips, doelgroepen, ontheffing }: Verloop): Stap<Participatieplicht>[] {
  const dagen = new Set([...pips, ...doelgroepen, ...(ontheffing === null ? [] : [ontheffing])].map(({ vanaf }) => vanaf));
  return [...dagen].sort().map((vanaf) => {
    const hoogstens = ontheffing !== null && ontheffing.vanaf <= vanaf ? ontheffing.waarde : NODIG_OP_Z;
    if (stapOp(pips, vanaf)?.leerroute !== 'Z') return niets(vanaf, 'De leerroute is gewijzigd.');
    if ((stapOp(doelgroepen, vanaf) ?? doelgroepen[0]?.waarde) !== 'Asielstatushouder') return niets(vanaf, 'De doelgroep is gewijzigd.');
    if (hoogstens === 0) return niets(vanaf, 'Door een ontheffing wordt geen participatie gevraagd.');
    return { vanaf, waarde: { nodig: Math.min(NODIG_OP_Z, hoogstens), reden: 'Een asielstatushouder op de Z-route.' } };
  });
}

function niets(vanaf: string, reden: string): Stap<Participatieplicht> {
  return { vanaf, waarde: { nodig: 0, reden } };
}

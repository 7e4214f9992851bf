import type { Termijn } from './antwoorden.js';
import { naamVan } from './naam-van.js';

const WOORDEN = { open: 'open', gehaald: 'gehaald', overschreden: 'te laat', vervallen: 'vervallen' } as const;

type Soort = 'success' | 'warning' | 'error' | 'neutral';

/** A deadline, for people. */
export interface Termijnbeeld extends Termijn {
  tekst: string;
  woord: string;
  kleur: Soort;
}

/** The deadlines that ask for something, what is due first first; and the others. */
export function termijnbeeld(termijnen: readonly Termijn[]): { lopend: Termijnbeeld[]; voorbij: Termijnbeeld[] } {
  const beelden = termijnen.map((termijn) => ({ ...termijn, tekst: naamVan('termijn', termijn.naam), ...stand(termijn) })).sort((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));
  const lopend = beelden.filter(vraagtIets);
  return { lopend, voorbij: beelden.filter((een) => !lopend.includes(een)) };
}

function vraagtIets({ status, gedaanOp }: Termijn): boolean {
  return status === 'open' || (status === 'overschreden' && gedaanOp === null);
}

function stand(termijn: Termijn): { woord: string; kleur: Soort } {
  const { status, prognose, gedaanOp } = termijn;
  if (status === 'open' && prognose?.haalbaar === false) return { woord: 'lukt zo niet', kleur: 'warning' };
  if (status === 'overschreden') return { woord: gedaanOp === null ? WOORDEN.overschreden : 'te laat gedaan', kleur: gedaanOp === null ? 'error' : 'warning' };
  return { woord: WOORDEN[status], kleur: status === 'gehaald' ? 'success' : 'neutral' };
}

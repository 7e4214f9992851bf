import type { Bevinding } from '#libs/case-model';
import { isBestaandeDatum } from '#libs/case-model';
import type { Bestand } from '../bestand.js';
import type { Leescontext } from '../leescontext.js';
import { maakBevinding } from '../maak-bevinding.js';

/** The day in the name of a file of a day, `20260316`, as `jjjj-mm-dd`. */
export function dagVan({ periode }: Pick<Bestand, 'periode'>): string {
  const dag = periode ?? '';
  return `${dag.slice(0, 4)}-${dag.slice(4, 6)}-${dag.slice(6)}`;
}

/** What the name of a file of a day may not be: a day that does not exist (`bestandsnaam-onleesbaar`), or that has not come (`periode-niet-afgelopen`). */
export function keurDagbestand(bestand: Bestand, context: Leescontext): Bevinding | null {
  const dag = dagVan(bestand);
  if (!isBestaandeDatum(dag)) return maakBevinding('bestandsnaam-onleesbaar');
  return dag > context.vandaag ? maakBevinding('periode-niet-afgelopen') : null;
}

import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Doelgroep, MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import { doelgroepVolgens } from './doelgroep-volgens.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';

/**
 * Target group: regie's newest word, else what the permit means, else asylum for whoever COA hands over.
 * Takes both kinds newest first. Source: partners.md 1 and Which source wins.
 */
export function vouwDoelgroep(
  mijlpalen: readonly Feit<MijlpaalMelding>[],
  coa: readonly Feit<CoaMelding>[],
  herkomst: Record<string, Herkomst>,
): Doelgroep | null {
  const regie = mijlpalen.find((feit) => feit.melding.doelgroep !== undefined);
  const vanCoa = coa.find((feit) => feit.melding.vergunning?.soort !== undefined) ?? coa[0];
  const bron = regie ?? vanCoa;
  if (bron === undefined) return null;
  herkomst.doelgroep = herkomstVan(bron);
  return regie?.melding.doelgroep ?? doelgroepVolgens(vanCoa?.melding.vergunning?.soort);
}

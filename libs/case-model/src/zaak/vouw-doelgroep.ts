import type { CoaMelding, Vergunningsoort } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Doelgroep, MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';

const PER_VERGUNNING: Record<Vergunningsoort, Doelgroep> = {
  ASIEL_BEPAALDE_TIJD: 'Asielstatushouder',
  ASIEL_ONBEPAALDE_TIJD: 'Asielstatushouder',
  REGULIER_NAREIS: 'Asielstatushouder',
  REGULIER_GEZIN: 'Gezinsmigrant en overige migrant',
  REGULIER_OVERIG: 'Gezinsmigrant en overige migrant',
};

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
  if (regie?.melding.doelgroep !== undefined) return regie.melding.doelgroep;
  const vergunning = vanCoa?.melding.vergunning?.soort;
  return vergunning === undefined ? 'Asielstatushouder' : PER_VERGUNNING[vergunning];
}

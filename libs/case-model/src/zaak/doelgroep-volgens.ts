import type { Vergunningsoort } from '../melding/coa-melding.js';
import type { Doelgroep } from '../melding/mijlpaal-melding.js';

const PER_VERGUNNING: Record<Vergunningsoort, Doelgroep> = {
  ASIEL_BEPAALDE_TIJD: 'Asielstatushouder',
  ASIEL_ONBEPAALDE_TIJD: 'Asielstatushouder',
  REGULIER_NAREIS: 'Asielstatushouder',
  REGULIER_GEZIN: 'Gezinsmigrant en overige migrant',
  REGULIER_OVERIG: 'Gezinsmigrant en overige migrant',
};

/** The target group that a permit means; asylum for whoever COA hands over without one. Source: partners.md 1. */
export function doelgroepVolgens(vergunning: Vergunningsoort | undefined): Doelgroep {
  return vergunning === undefined ? 'Asielstatushouder' : PER_VERGUNNING[vergunning];
}

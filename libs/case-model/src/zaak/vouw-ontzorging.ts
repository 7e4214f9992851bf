import { plusMaanden } from '../kernel/datum.js';
import type { Vergunningsoort } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Mijlpaal, MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { ZaakStand } from './zaak-stand.js';

const MAANDEN = 6;
const MAANDEN_VERLENGD = 12;

/** The period in which the municipality pays the fixed costs (art. 56a Participatiewet): only on an asylum permit for a limited time. Source: partners.md 2. */
export function vouwOntzorging(
  perMijlpaal: ReadonlyMap<Mijlpaal, Feit<MijlpaalMelding>>,
  vergunning: Vergunningsoort | null,
  herkomst: Record<string, Herkomst>,
): ZaakStand['ontzorging'] {
  const bijstand = perMijlpaal.get('BIJSTAND_TOEGEKEND');
  if (bijstand === undefined || vergunning !== 'ASIEL_BEPAALDE_TIJD') return null;
  const besluit = perMijlpaal.get('VERLENGING_ONTZORGING');
  const verlengd = besluit === undefined ? null : besluit.melding.waarde === 'Ja';
  herkomst.ontzorging = herkomstVan(besluit ?? bijstand);
  const start = bijstand.melding.datum;
  return { start, eind: plusMaanden(start, verlengd === true ? MAANDEN_VERLENGD : MAANDEN), verlengd };
}

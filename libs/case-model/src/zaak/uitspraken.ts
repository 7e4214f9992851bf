import type { Feit } from '../melding/feit.js';
import type { Mijlpaal, MijlpaalMelding } from '../melding/mijlpaal-melding.js';

/** Milestones that say nothing without a value (PIP is read by `pipsVan`). */
const VRAAGT_WAARDE: ReadonlySet<Mijlpaal> = new Set<Mijlpaal>(['LEERBAARHEIDSTOETS', 'VERLENGING_ONTZORGING', 'PARTICIPATIE_INTAKE', 'ONTHEFFING_PARTICIPATIE', 'VERLENGING_TERMIJN']);

/** Per milestone the statement that counts: of its newest date, the last one said. Takes milestones in the order of `nieuwsteDatumEerst`. */
export function uitspraken(mijlpalen: readonly Feit<MijlpaalMelding>[]): Map<Mijlpaal, Feit<MijlpaalMelding>> {
  const perMijlpaal = new Map<Mijlpaal, Feit<MijlpaalMelding>>();
  for (const feit of mijlpalen) {
    const { mijlpaal, waarde } = feit.melding;
    if (perMijlpaal.has(mijlpaal) || (waarde === undefined && VRAAGT_WAARDE.has(mijlpaal))) continue;
    perMijlpaal.set(mijlpaal, feit);
  }
  return perMijlpaal;
}

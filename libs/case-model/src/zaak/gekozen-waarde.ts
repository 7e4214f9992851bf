import type { BesluitMelding, Bronwaarde } from '../melding/besluit-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';
import { laatstBeslotenEerst } from './volgorde.js';

/** A coach's choice in a contradiction: which of its values, and the decision that says so. */
export interface GekozenWaarde {
  /** Place in `waarden`. */
  plaats: number;
  feit: Feit<BesluitMelding>;
}

/**
 * The value that the last decision about this field chose, or null: when nobody decided, when some source now says what was not among what was
 * decided upon, or when nobody says the chosen value any more. A decision of a field of the person must carry its `persoon`.
 * Source: partners.md, Which source wins (last row).
 */
export function gekozenWaarde({ veld, waarden }: Tegenstrijdigheid, besluiten: readonly Feit<BesluitMelding>[], gelijk: (a: string, b: string) => boolean): GekozenWaarde | null {
  const [laatste] = besluiten.filter(({ melding: { besluit } }) => besluit.soort === 'kies' && besluit.veld === veld).sort(laatstBeslotenEerst);
  const keuze = laatste === undefined ? undefined : keuzeVan(laatste);
  if (laatste === undefined || keuze === undefined) return null;
  const isBesproken = ({ waarde, herkomst }: Tegenstrijdigheid['waarden'][number]): boolean =>
    keuze.over.some((toen) => stem(toen.bron) === stem(herkomst.bron) && gelijk(toen.waarde, waarde));
  const plaats = waarden.findIndex(({ waarde }) => gelijk(waarde, keuze.waarde));
  return plaats !== -1 && waarden.every(isBesproken) ? { plaats, feit: laatste } : null;
}

function keuzeVan({ melding: { besluit }, persoon }: Feit<BesluitMelding>): { waarde: string; over: Bronwaarde[] } | undefined {
  return besluit.soort === 'kies' ? (besluit.keuze ?? persoon?.keuze) : undefined;
}

/** Regie and a coach who records a milestone speak with one voice: the municipality's. */
function stem(bron: string): string {
  return bron === 'coach' ? 'regie' : bron;
}

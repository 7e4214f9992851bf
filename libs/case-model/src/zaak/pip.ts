import type { Feit } from '../melding/feit.js';
import type { MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { Leerroute } from '../melding/taal-melding.js';

/** A Plan Inburgering en Participatie as it counts for its date (dagtekening). */
export interface Pip {
  datum: string;
  leerroute: Leerroute;
  /** Level aimed at; null on the Z-route. */
  niveau: 'B1' | 'A2' | null;
  feit: Feit<MijlpaalMelding>;
}

const WAARDEN: Record<string, { leerroute: Leerroute; niveau: 'B1' | 'A2' | null }> = {
  'B:B1': { leerroute: 'B', niveau: 'B1' },
  'B:A2': { leerroute: 'B', niveau: 'A2' },
  'O:B1': { leerroute: 'O', niveau: 'B1' },
  Z: { leerroute: 'Z', niveau: null },
};

/** The case's PIPs, newest first, one a date. Takes milestones in the order of `nieuwsteDatumEerst`. Source: partners.md 2. */
export function pipsVan(mijlpalen: readonly Feit<MijlpaalMelding>[]): Pip[] {
  const pips: Pip[] = [];
  for (const feit of mijlpalen) {
    const { mijlpaal, datum, waarde } = feit.melding;
    if (mijlpaal !== 'PIP' || pips.at(-1)?.datum === datum) continue;
    const plan = WAARDEN[waarde ?? ''];
    if (plan !== undefined) pips.push({ datum, leerroute: plan.leerroute, niveau: plan.niveau, feit });
  }
  return pips;
}

/** The PIP in force on a day: the newest that was dated on or before it. */
export function geldendePip(pips: readonly Pip[], dag: string): Pip | undefined {
  return pips.find((pip) => pip.datum <= dag);
}

import type { Feit } from '../melding/feit.js';
import type { StadsbankMelding } from '../melding/stadsbank-melding.js';
import type { Budgetinstructie } from './budgetinstructie.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import { hoogsteEerst } from './volgorde.js';

/** An instruction with the answer that says how it stands. */
interface Gevouwen {
  instructie: Budgetinstructie;
  feit: Feit<StadsbankMelding>;
}

/**
 * What Stadsbank answered, one entry an instruction, the one that changed last first. Stadsbank is the only source. Of an instruction the
 * newest version that was answered counts, and of that the newest status; an empty value erases nothing. Takes answers in the order of
 * `laatstGemeldEerst`. Source: partners.md 4; domain E.2.
 */
export function vouwBudgetbeheer(antwoorden: readonly Feit<StadsbankMelding>[], herkomst: Record<string, Herkomst>): Budgetinstructie[] {
  const perInstructie = new Map<string, Feit<StadsbankMelding>[]>();
  for (const feit of antwoorden) {
    const eigen = perInstructie.get(feit.melding.instructieId);
    if (eigen) eigen.push(feit);
    else perInstructie.set(feit.melding.instructieId, [feit]);
  }
  const gevouwen = [...perInstructie.values()].flatMap(vouwInstructie).sort(laatstGewijzigdEerst);
  for (const { instructie, feit } of gevouwen) {
    herkomst[`budgetbeheer.${instructie.instructieId}`] = herkomstVan(feit);
    herkomst['budgetbeheer'] ??= herkomstVan(feit);
  }
  return gevouwen.map(({ instructie }) => instructie);
}

/** At most one entry: none for no answers. */
function vouwInstructie(antwoorden: readonly Feit<StadsbankMelding>[]): Gevouwen[] {
  const nieuwste = antwoorden[0];
  if (nieuwste === undefined) return [];
  const { instructieId, versie } = nieuwste.melding;
  const vanVersie = antwoorden.filter(({ melding }) => melding.versie === versie);
  // A signal is dated later than the status that stands: the plan goes on under it.
  const feit = vanVersie.find(({ melding }) => melding.status !== 'ACHTERSTAND_SIGNAAL') ?? nieuwste;
  const { status, datum } = feit.melding;
  const instructie: Budgetinstructie = {
    instructieId, versie, status, datum,
    achterstandssignaal: vanVersie.find(({ melding }) => melding.status === 'ACHTERSTAND_SIGNAAL')?.melding.datum ?? null,
    registratienummer: eerste(antwoorden, 'registratienummer'),
    adviesVerlengen: eerste(antwoorden, 'adviesVerlengen'),
  };
  return [{ instructie, feit }];
}

function eerste<S extends 'registratienummer' | 'adviesVerlengen'>(antwoorden: readonly Feit<StadsbankMelding>[], veld: S): NonNullable<StadsbankMelding[S]> | null {
  for (const { melding } of antwoorden) if (melding[veld] !== undefined) return melding[veld];
  return null;
}

function laatstGewijzigdEerst(a: Gevouwen, b: Gevouwen): number {
  return hoogsteEerst(a.instructie.datum, b.instructie.datum) || hoogsteEerst(a.instructie.instructieId, b.instructie.instructieId);
}

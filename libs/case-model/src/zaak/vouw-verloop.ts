import type { CoaMelding } from '../melding/coa-melding.js';
import type { Feit } from '../melding/feit.js';
import type { Doelgroep, Mijlpaal, MijlpaalMelding } from '../melding/mijlpaal-melding.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import { doelgroepVolgens } from './doelgroep-volgens.js';
import type { Pip } from './pip.js';
import type { Stap, Verloop } from './verloop.js';
import { vouwTaaluren } from './vouw-taaluren.js';

interface Delen {
  /** As `pipsVan` gives them. */
  pips: readonly Pip[];
  /** Newest first, with their `uitspraken`. */
  mijlpalen: readonly Feit<MijlpaalMelding>[];
  perMijlpaal: ReadonlyMap<Mijlpaal, Feit<MijlpaalMelding>>;
  /** Last sent first. */
  coa: readonly Feit<CoaMelding>[];
  /** In the order of `taalVolgorde`. */
  taal: readonly Feit<TaalMelding>[];
}

/** What went before, out of the same statements that make the case. Source: domain J.3, J.4. */
export function vouwVerloop({ pips, mijlpalen, perMijlpaal, coa, taal }: Delen): Verloop {
  return {
    pips: pips.map(({ datum, leerroute, niveau }) => ({ vanaf: datum, waarde: { leerroute, niveau } })).reverse(),
    doelgroepen: doelgroepen(mijlpalen, coa),
    besluitVerlenging: perMijlpaal.get('VERLENGING_ONTZORGING')?.melding.datum ?? null,
    taaluren: vouwTaaluren(taal),
    eersteLes: eersteLes(taal),
    intakeuren: kwartieren(perMijlpaal.get('PARTICIPATIE_INTAKE')),
    ontheffing: kwartieren(perMijlpaal.get('ONTHEFFING_PARTICIPATIE')),
    verlenging: waardeVan(perMijlpaal.get('VERLENGING_TERMIJN')),
  };
}

// COA speaks until regie has spoken: from then on regie alone decides.
function doelgroepen(mijlpalen: readonly Feit<MijlpaalMelding>[], coa: readonly Feit<CoaMelding>[]): Stap<Doelgroep>[] {
  const regie = mijlpalen.flatMap(({ melding: { datum, doelgroep } }) => (doelgroep === undefined ? [] : [{ vanaf: datum, waarde: doelgroep }])).reverse();
  const eerste = regie[0]?.vanaf;
  return samengevoegd([...volgensCoa(coa).filter(({ vanaf }) => eerste === undefined || vanaf < eerste), ...regie]);
}

function volgensCoa(coa: readonly Feit<CoaMelding>[]): Stap<Doelgroep>[] {
  let waarde: Doelgroep | undefined;
  return [...coa].reverse().map(({ melding: { verzonden, vergunning } }) => {
    if (waarde === undefined || vergunning?.soort !== undefined) waarde = doelgroepVolgens(vergunning?.soort);
    return { vanaf: verzonden.slice(0, 10), waarde };
  });
}

/** Of one day the last counts; a step that changes nothing is none. */
function samengevoegd<T>(stappen: readonly Stap<T>[]): Stap<T>[] {
  const uit: Stap<T>[] = [];
  for (const stap of stappen) {
    if (uit.at(-1)?.vanaf === stap.vanaf) uit.pop();
    if (uit.at(-1)?.waarde !== stap.waarde) uit.push(stap);
  }
  return uit;
}

function eersteLes(taal: readonly Feit<TaalMelding>[]): string | null {
  return taal.reduce<string | null>((eerste, { melding: { start } }) => (start !== undefined && (eerste === null || start < eerste) ? start : eerste), null);
}

/** Milestones with a value as a step; a milestone without one is not among what speaks (`uitspraken`). */
function waardeVan(feit: Feit<MijlpaalMelding> | undefined): Stap<string> | null {
  return feit?.melding.waarde === undefined ? null : { vanaf: feit.melding.datum, waarde: feit.melding.waarde };
}

function kwartieren(feit: Feit<MijlpaalMelding> | undefined): Stap<number> | null {
  const stap = waardeVan(feit);
  return stap && { vanaf: stap.vanaf, waarde: Number(stap.waarde) * 4 };
}

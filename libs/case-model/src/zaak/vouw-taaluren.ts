import type { Feit } from '../melding/feit.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import type { Verloop } from './verloop.js';

/**
 * The hours of lessons over all schools and routes, per quarter, oldest first. Hours move along with a person (DUO: on a switch of route), but a
 * school's own cumulative may begin at 0 or go on from what the one before it counted. Its first line tells which: what it counted before that quarter.
 * As far as that is less than what was followed elsewhere, the difference is added to all that it reports in that run. So nothing counts twice and no
 * line counts for less than it says; within a run the newest cumulative stands, corrections included. Takes lines in the order of `taalVolgorde`.
 */
export function vouwTaaluren(rijen: readonly Feit<TaalMelding>[]): Verloop['taaluren'] {
  const uit: Verloop['taaluren'] = [];
  let lopend: TaalMelding | undefined;
  let meegenomen = 0;
  for (const melding of eenmaal(rijen).reverse()) {
    const { kwartaal, gevolgd, cumulatief } = melding;
    const vorig = uit.at(-1);
    if (lopend !== undefined && !isZelfdeReeks(lopend, melding)) meegenomen = Math.max(0, (vorig?.cumulatief ?? 0) - Math.max(0, cumulatief - gevolgd));
    lopend = melding;
    if (vorig?.kwartaal !== kwartaal) uit.push({ kwartaal, gevolgd, cumulatief: meegenomen + cumulatief });
    else uit[uit.length - 1] = { kwartaal, gevolgd: vorig.gevolgd + gevolgd, cumulatief: meegenomen + cumulatief };
  }
  return uit;
}

/** Of a quarter one line a school and route; and a school that says the same of two routes says it once. */
function eenmaal(rijen: readonly Feit<TaalMelding>[]): TaalMelding[] {
  const uit: TaalMelding[] = [];
  for (const { melding } of rijen) if (!uit.some((ander) => ander.kwartaal === melding.kwartaal && zegtHetzelfde(ander, melding))) uit.push(melding);
  return uit;
}

function zegtHetzelfde(een: TaalMelding, ander: TaalMelding): boolean {
  return een.school === ander.school && (een.leerroute === ander.leerroute || (een.gevolgd === ander.gevolgd && een.cumulatief === ander.cumulatief));
}

function isZelfdeReeks(een: TaalMelding, ander: TaalMelding): boolean {
  return een.school === ander.school && een.leerroute === ander.leerroute;
}

import { kwartaalEinde } from '../kernel/kwartaal.js';
import type { Feit } from '../melding/feit.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import { geldendePip, type Pip } from './pip.js';
import { hoogsteEerst, laatsteRegelEerst } from './volgorde.js';

/**
 * School lines in the order in which they speak: newest quarter, later start of lessons (none = earliest), the route in force on the
 * quarter's last day, higher school number, route, later line. Source: partners.md, Which source wins.
 */
export function taalVolgorde(rijen: readonly Feit<TaalMelding>[], pips: readonly Pip[]): Feit<TaalMelding>[] {
  return [...rijen].sort((a, b) => vergelijk(a, b, pips));
}

function vergelijk(a: Feit<TaalMelding>, b: Feit<TaalMelding>, pips: readonly Pip[]): number {
  return (
    hoogsteEerst(a.melding.kwartaal, b.melding.kwartaal) ||
    hoogsteEerst(a.melding.start ?? '', b.melding.start ?? '') ||
    geldendeRouteEerst(a, b, pips) ||
    hoogsteEerst(a.melding.school, b.melding.school) ||
    hoogsteEerst(a.melding.leerroute, b.melding.leerroute) ||
    laatsteRegelEerst(a, b)
  );
}

function geldendeRouteEerst(a: Feit<TaalMelding>, b: Feit<TaalMelding>, pips: readonly Pip[]): number {
  if (a.melding.leerroute === b.melding.leerroute) return 0;
  const route = geldendePip(pips, kwartaalEinde(a.melding.kwartaal))?.leerroute;
  return Number(b.melding.leerroute === route) - Number(a.melding.leerroute === route);
}

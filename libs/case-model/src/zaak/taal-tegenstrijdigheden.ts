import { kwartaalEinde } from '../kernel/kwartaal.js';
import type { Feit } from '../melding/feit.js';
import type { TaalMelding } from '../melding/taal-melding.js';
import { herkomstVan } from './herkomst-van.js';
import { geldendePip, type Pip } from './pip.js';
import type { Tegenstrijdigheid } from './tegenstrijdigheid.js';

/** Where schools disagree with the case or with each other. Takes lines in the order of `taalVolgorde`. Source: partners.md, Which source wins. */
export function taalTegenstrijdigheden(rijen: readonly Feit<TaalMelding>[], pips: readonly Pip[]): Tegenstrijdigheid[] {
  return [leerrouteVerschilt(rijen, pips), tweeScholen(rijen)].filter((gevonden) => gevonden !== null);
}

/** A route that was not in force on the quarter's last day: told, never followed. */
function leerrouteVerschilt(rijen: readonly Feit<TaalMelding>[], pips: readonly Pip[]): Tegenstrijdigheid | null {
  const waarden: Tegenstrijdigheid['waarden'] = [];
  const gezegd = new Set<string>();
  for (const rij of rijen) {
    const { leerroute, school, kwartaal } = rij.melding;
    const geldend = geldendePip(pips, kwartaalEinde(kwartaal));
    if (geldend === undefined || geldend.leerroute === leerroute || gezegd.has(school + leerroute)) continue;
    if (waarden.length === 0) waarden.push({ waarde: geldend.leerroute, herkomst: herkomstVan(geldend.feit) });
    gezegd.add(school + leerroute);
    waarden.push({ waarde: leerroute, herkomst: herkomstVan(rij) });
  }
  return waarden.length === 0 ? null : { veld: 'leerroute', waarden };
}

/** Two schools that report one person in the newest quarter; an older quarter's overlap is history. */
function tweeScholen(rijen: readonly Feit<TaalMelding>[]): Tegenstrijdigheid | null {
  const kwartaal = rijen[0]?.melding.kwartaal;
  const perSchool = new Map<string, Feit<TaalMelding>>();
  for (const rij of rijen) {
    if (rij.melding.kwartaal === kwartaal && !perSchool.has(rij.melding.school)) perSchool.set(rij.melding.school, rij);
  }
  if (perSchool.size < 2) return null;
  return { veld: 'taal.school', waarden: [...perSchool].map(([school, rij]) => ({ waarde: school, herkomst: herkomstVan(rij) })) };
}

import type { Bewijs, Reden } from './bewijs.js';
import { gewicht, type Kans, KANSTABEL } from './kanstabel.js';
import type { Naamdeel, Naamwoord } from './naamdeel.js';
import { frequentie, klankfrequentie, type Naamsoort } from './naamfrequentie.js';
import { gedeeldeWoorden, type Naamniveau, vergelijkNaam } from './vergelijk-naam.js';
import type { Naam } from './weegbaar.js';

const SOORTEN: readonly Naamsoort[] = ['achternaam', 'voornaam'];

/**
 * Weighs two full names: as they stand; where they then disagree in each other's place, or else with their words divided otherwise between given name
 * and surname, if that says more. A name that is borne by many says less (term frequency). Symmetric.
 */
export function weegNamen(a: Naam, b: Naam): Bewijs {
  const recht = bewijsVan([...weegDeel('achternaam', a.achter, b.achter), ...weegDeel('voornaam', a.voor, b.voor)]);
  if (!recht.redenen.some(({ code }) => code.endsWith('-anders') || code.endsWith('-voorletter'))) return recht;
  const elders = verwisseld(a, b) ?? verschoven(a, b);
  return elders !== null && elders.gewicht > recht.gewicht ? bewijsVan([elders]) : recht;
}

/** Adds reasons up. */
export function bewijsVan(redenen: Reden[]): Bewijs {
  return { gewicht: redenen.reduce((som, reden) => som + reden.gewicht, 0), redenen };
}

function weegDeel(soort: Naamsoort, a: Naamdeel | null, b: Naamdeel | null): Reden[] {
  const niveau = vergelijkNaam(a, b);
  return a === null || b === null || niveau === null ? [] : [{ code: `${soort}-${niveau}`, gewicht: gewicht(kans(soort, niveau, [a, b])) }];
}

/** The chances of a level for these very names. By chance a name meets its like as often as either of the two is borne. */
function kans(soort: Naamsoort, niveau: Naamniveau, [a, b]: readonly [Naamdeel, Naamdeel]): Kans {
  const { m, u }: Kans = KANSTABEL[soort][niveau];
  switch (niveau) {
    case 'gelijk':
      return { m, u: frequentie(soort, a) };
    case 'deel':
      return { m, u: Math.max(u, ...gedeeldeWoorden(a.woorden, b.woorden).map((woord) => klankfrequentie(soort, woord)).sort((x, y) => x - y).slice(0, 1)) };
    case 'klank':
    case 'bijna':
    case 'lijkt':
      return { m, u: Math.max(u, klankfrequentie(soort, a), klankfrequentie(soort, b)) };
    default:
      return { m, u };
  }
}

/** Given name for surname and the other way round; null when either pair does not agree. */
function verwisseld(a: Naam, b: Naam): Reden | null {
  const [een, ander] = [weegKruis(a.achter, b.voor), weegKruis(a.voor, b.achter)];
  return een === null || ander === null ? null : { code: 'naam-verwisseld', gewicht: gewicht(KANSTABEL.naam.verwisseld) + een + ander };
}

/** A given name against a surname: as the kind of name that it is borne as most. */
function weegKruis(a: Naamdeel | null, b: Naamdeel | null): number | null {
  const niveau = vergelijkNaam(a, b);
  if (a === null || b === null || niveau === null || niveau === 'voorletter' || niveau === 'anders') return null;
  return Math.min(...SOORTEN.map((soort) => gewicht(kans(soort, niveau, [a, b]))));
}

/** All words of one full name are in the other, two at least, but elsewhere: the two rarest say how much that is. Null when not. */
function verschoven(a: Naam, b: Naam): Reden | null {
  const gedeeld = gedeeldeWoorden(alleWoorden(a), alleWoorden(b)).map((woord) => Math.max(...SOORTEN.map((soort) => klankfrequentie(soort, woord))));
  const [een, ander] = gedeeld.sort((x, y) => x - y);
  if (een === undefined || ander === undefined) return null;
  return { code: 'naam-verschoven', gewicht: gewicht(KANSTABEL.naam.verschoven) + gewicht({ m: 1, u: een }) + gewicht({ m: 1, u: ander }) };
}

function alleWoorden({ achter, voor }: Naam): Naamwoord[] {
  return [...(voor?.woorden ?? []), ...(achter?.woorden ?? [])];
}

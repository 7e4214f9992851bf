import type { Bewijs, Reden } from './bewijs.js';
import { DATUMKANSEN, gewicht, type Kans, KANSTABEL } from './kanstabel.js';
import { type Datumniveau, vergelijkGeboortedatum } from './vergelijk-geboortedatum.js';
import { type Nummers, vergelijkNummers } from './vergelijk-nummer.js';
import { bewijsVan, weegNamen } from './weeg-namen.js';
import type { Weegbaar } from './weegbaar.js';

/**
 * How much speaks for two descriptions being of one person: names, birth date, sex, BSN, V-nummer and a school's number, each at its best among what the sources state.
 * What a side does not state says nothing. Pure, and symmetric: a and b may change places. Source: design.md, Reconciling (Fellegi–Sunter).
 */
export function weegBewijs(a: Weegbaar, b: Weegbaar): Bewijs {
  return bewijsVan([
    ...zwaarste(a.namen, b.namen, weegNamen).redenen,
    ...zwaarste(a.geboortedata, b.geboortedata, weegDatum).redenen,
    ...zwaarste(a.geslachten, b.geslachten, weegGeslacht).redenen,
    ...weegNummers('bsn', a.bsns, b.bsns),
    ...weegNummers('v_nummer', a.vNummers, b.vNummers),
    ...weegDeelnemers(a.deelnemers, b.deelnemers),
  ]);
}

const NIETS: Bewijs = { gewicht: -Infinity, redenen: [] };

/** What says most of all that the two sides state; of equals the one whose codes come first, so that the order of descriptions does not matter. */
function zwaarste<T>(a: readonly T[], b: readonly T[], weeg: (x: T, y: T) => Bewijs): Bewijs {
  let beste = NIETS;
  for (const x of a) {
    for (const y of b) {
      const bewijs = weeg(x, y);
      if (bewijs.redenen.length > 0 && gaatVoor(bewijs, beste)) beste = bewijs;
    }
  }
  return beste;
}

function gaatVoor(een: Bewijs, ander: Bewijs): boolean {
  const codes = ({ redenen }: Bewijs): string => redenen.map(({ code }) => code).join();
  return een.gewicht === ander.gewicht ? codes(een) < codes(ander) : een.gewicht > ander.gewicht;
}

function weegDatum(a: string, b: string): Bewijs {
  const niveau = vergelijkGeboortedatum(a, b);
  return bewijsVan([{ code: `geboortedatum-${niveau}`, gewicht: gewicht(datumkans(niveau, a)) }]);
}

/** The same date by chance: as often as that date is written. */
function datumkans(niveau: Datumniveau, datum: string): Kans {
  const kans = KANSTABEL.geboortedatum[niveau];
  if (niveau !== 'gelijk') return kans;
  const { jaar, eersteJanuari, eersteJuli, zonderDag, overigeDagen } = DATUMKANSEN;
  const dag = datum.slice(5);
  if (dag === '01-01') return { m: kans.m, u: jaar * eersteJanuari };
  if (dag === '07-01') return { m: kans.m, u: jaar * eersteJuli };
  if (dag.endsWith('00')) return { m: kans.m, u: jaar * zonderDag };
  return { m: kans.m, u: (jaar * (1 - eersteJanuari - eersteJuli - zonderDag)) / overigeDagen };
}

function weegGeslacht(a: 'M' | 'V', b: 'M' | 'V'): Bewijs {
  const niveau = a === b ? 'gelijk' : 'anders';
  return bewijsVan([{ code: `geslacht-${niveau}`, gewicht: gewicht(KANSTABEL.geslacht[niveau]) }]);
}

function weegNummers(soort: 'bsn' | 'v_nummer', a: Nummers, b: Nummers): Reden[] {
  const niveau = vergelijkNummers(a, b);
  return niveau === null ? [] : [{ code: `${soort}-${niveau}`, gewicht: gewicht(KANSTABEL[soort][niveau]) }];
}

/** Somebody has a number at each school, and another after each return: that two differ says nothing. */
function weegDeelnemers(a: ReadonlySet<string>, b: ReadonlySet<string>): Reden[] {
  return [...a].some((nummer) => b.has(nummer)) ? [{ code: 'deelnemernummer-gelijk', gewicht: gewicht(KANSTABEL.deelnemernummer.gelijk) }] : [];
}

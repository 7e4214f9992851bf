import { kwartaalEinde } from './dagen.js';
import { Dobbel } from './dobbel.js';
import { VERPLICHTE_BESTANDEN, type Kans, type Kansen } from './kansen.js';
import type { Venster } from './mens.js';
import type { Routeletter } from './mijlpalen.js';
import { ALLE_SCHOLEN, type School } from './scholen.js';

/** What was settled about one report before anybody wrote a line in it. */
export interface Rapportplan {
  sleutel: string;
  school: School;
  route: Routeletter;
  kwartaal: number;
  /** Day of arrival of the unmarked file, and of what comes beside it (version, supplement, second time). */
  dag: number;
  tweedeDag: number;
  soort: Kans | 'gewoon';
  /** Oddities of the form: header, extra column, what follows the last line. */
  vorm: ReadonlySet<Kans>;
  /** Lines of other municipalities that stand in it in any case. */
  buiten: number;
  /** True when it has a refused line in any case. */
  slecht: boolean;
}

const SOORTEN: readonly Kans[] = ['versie2', 'versie2Eerst', 'aanvulling', 'tweemaal', 'anderePeriode', 'rem'];

const VORMEN: readonly Kans[] = ['kopInWoorden', 'extraKolom', 'totaalregel', 'legeRegels'];

/** One plan for each contracted school, route and quarter of the window; a function of seed and rates alone. */
export function planRapporten(zaad: string, kansen: Kansen, venster: Venster): Map<string, Rapportplan> {
  const plannen = new Map<string, Rapportplan>();
  let volgnummer = 0;
  for (let kwartaal = venster.eersteKwartaal; kwartaal <= venster.laatsteKwartaal; kwartaal++) {
    for (const school of ALLE_SCHOLEN) {
      for (const route of school.routes) {
        const sleutel = planSleutel(school.bow, route, kwartaal);
        plannen.set(sleutel, plan({ sleutel, school, route, kwartaal }, new Dobbel(`${zaad}/rapport/${sleutel}`), kansen, { venster, volgnummer: volgnummer++ }));
      }
    }
  }
  return plannen;
}

export function planSleutel(bow: string, route: string, kwartaal: number): string {
  return `${bow}/${route}/${kwartaal}`;
}

function plan(wat: Pick<Rapportplan, 'sleutel' | 'school' | 'route' | 'kwartaal'>, dobbel: Dobbel, kansen: Kansen, rest: { venster: Venster; volgnummer: number }): Rapportplan {
  const terug = rest.venster.laatsteKwartaal - wat.kwartaal;
  const begin = rest.venster.eersteKwartaal;
  const geloot = SOORTEN.find((k) => dobbel.kans(kansen[k]) && !(k === 'anderePeriode' && wat.kwartaal === begin));
  const leeg = wat.kwartaal === begin && wat.school.bow === '5105';
  const soort = leeg ? 'gewoon' : VERPLICHTE_BESTANDEN[`${wat.school.bow}/${wat.route}/${terug}`] ?? geloot ?? 'gewoon';
  return {
    ...wat, soort, ...dagen(soort, kwartaalEinde(wat.kwartaal) + dobbel.geheel(4, 18), dobbel.geheel(3, 10)),
    vorm: new Set(VORMEN.filter((k, i) => dobbel.kans(kansen[k]) || rest.volgnummer === 10 + i)),
    buiten: leeg ? 0 : dobbel.geheel(1, 4),
    slecht: rest.volgnummer % 9 === 0,
  };
}

/** When the unmarked file arrives and what comes beside it, `tussen` days apart. */
function dagen(soort: Kans | 'gewoon', eerste: number, tussen: number): { dag: number; tweedeDag: number } {
  if (soort === 'versie2Eerst') return { dag: eerste + tussen, tweedeDag: eerste };
  if (soort === 'anderePeriode') return { dag: eerste, tweedeDag: eerste - 2 };
  return { dag: eerste, tweedeDag: soort === 'tweemaal' ? eerste + 1 : eerste + tussen };
}

import type { Telplan, Telregel } from '#libs/connector-kit';
import { KOLOMMEN, kolomVan } from '../sociaal-domein/kolommen.mapper.js';
import type { Pilotattributen, Wanneer } from './selection.js';

type Regel = Telregel<Pilotattributen>;
type Telt = (persoon: Pilotattributen) => boolean;
type Bindt = { splitst: string } | { binnen: string };
type Momenten = { [A in keyof Pilotattributen]: Pilotattributen[A] extends Wanneer ? A : never }[keyof Pilotattributen];

function aantal(sleutel: string, [onderdeel, waarde]: readonly [string, string], bindt: Bindt, telt: Telt): Regel {
  return { soort: 'aantal', sleutel, onderdeel, waarde, telt, ...bindt };
}

const ALLEN = { binnen: 'inburgeraars' } as const;
const ooit = (moment: Momenten): Telt => (persoon) => persoon[moment] !== 'niet';
const ditJaar = (moment: Momenten): Telt => (persoon) => persoon[moment] === 'dit-jaar';

/** How long people waited for their first plan, in the classes that the ministry's news uses. */
function wachttijd(onderdeel: string, van: 'vestigingTotPip' | 'kennisgevingTotPip'): Regel[] {
  const klasse = (waarde: string, past: (maanden: number | null) => boolean): Regel =>
    aantal(`${van} ${waarde}`, [onderdeel, waarde], { splitst: 'pip-dit-jaar' }, (persoon) => persoon.eerstePip === 'dit-jaar' && past(persoon[van]));
  return [
    klasse('korter dan 3 maanden', (m) => m !== null && m < 3),
    klasse('3 tot 6 maanden', (m) => m !== null && m >= 3 && m < 6),
    klasse('6 tot 9 maanden', (m) => m !== null && m >= 6 && m < 9),
    klasse('9 maanden of langer', (m) => m !== null && m >= 9),
    klasse('niet te bepalen', (m) => m === null),
  ];
}

const INTAKE: readonly Regel[] = [
  aantal('intake', ['brede intake', 'gestart'], { splitst: 'inburgeraars' }, (p) => p.intakeGestart),
  aantal('geen-intake', ['brede intake', 'niet gestart'], { splitst: 'inburgeraars' }, (p) => !p.intakeGestart),
  { soort: 'percentage', sleutel: 'intake-percentage', onderdeel: 'brede intake', waarde: 'gestart (%)', deel: 'intake', rest: 'geen-intake', geheel: 'inburgeraars' },
  aantal('intake-af', ['brede intake', 'afgerond'], { binnen: 'intake' }, ooit('intakeAfgerond')),
  aantal('intake-af-dit-jaar', ['brede intake', 'afgerond in het jaar'], { binnen: 'intake-af' }, ditJaar('intakeAfgerond')),
  { soort: 'mediaan', sleutel: 'intake-maanden', onderdeel: 'brede intake', waarde: 'doorlooptijd in hele maanden (mediaan)', maanden: (p) => p.intakeMaanden },
];

const PIP: readonly Regel[] = [
  aantal('pip', ['PIP', 'vastgesteld'], { splitst: 'inburgeraars' }, ooit('eerstePip')),
  aantal('geen-pip', ['PIP', 'niet vastgesteld'], { splitst: 'inburgeraars' }, (p) => p.eerstePip === 'niet'),
  { soort: 'percentage', sleutel: 'pip-percentage', onderdeel: 'PIP', waarde: 'vastgesteld (%)', deel: 'pip', rest: 'geen-pip', geheel: 'inburgeraars' },
  aantal('pip-dit-jaar', ['PIP', 'eerste PIP in het jaar'], { binnen: 'pip' }, ditJaar('eerstePip')),
  ...wachttijd('tijd van vestiging tot eerste PIP', 'vestigingTotPip'),
  ...wachttijd('tijd van kennisgeving tot eerste PIP', 'kennisgevingTotPip'),
];

const ONTZORGEN: readonly Regel[] = [
  aantal('ontzorgen-begonnen', ['Stadsbank ontzorgen', 'begonnen in het jaar'], ALLEN, ditJaar('ontzorgenBegonnen')),
  aantal('ontzorgen-verlengd', ['Stadsbank ontzorgen', 'verlengd in het jaar'], ALLEN, ditJaar('ontzorgenVerlengd')),
  aantal('ontzorgen-beeindigd', ['Stadsbank ontzorgen', 'beëindigd in het jaar'], ALLEN, ditJaar('ontzorgenBeeindigd')),
  { soort: 'mediaan', sleutel: 'ontzorgen-maanden', onderdeel: 'Stadsbank ontzorgen', waarde: 'duur in hele maanden (mediaan)', maanden: (p) => p.ontzorgenMaanden },
];

const ONDERDELEN: readonly Regel[] = [
  aantal('map', ['MAP', 'afgerond'], ALLEN, ooit('map')),
  aantal('map-dit-jaar', ['MAP', 'afgerond in het jaar'], { binnen: 'map' }, ditJaar('map')),
  aantal('pvt', ['PVT', 'ondertekend'], ALLEN, ooit('pvt')),
  aantal('pvt-dit-jaar', ['PVT', 'ondertekend in het jaar'], { binnen: 'pvt' }, ditJaar('pvt')),
  aantal('zroute', ['Z-route', 'op de Z-route'], { binnen: 'pip' }, (p) => p.leerroute === 'Z'),
  aantal('zroute-af', ['Z-route', 'eindgesprek gevoerd'], { splitst: 'zroute' }, (p) => p.leerroute === 'Z' && p.zrouteEindgesprek !== 'niet'),
  aantal('zroute-bezig', ['Z-route', 'nog bezig'], { splitst: 'zroute' }, (p) => p.leerroute === 'Z' && p.zrouteEindgesprek === 'niet'),
  aantal('zroute-af-dit-jaar', ['Z-route', 'eindgesprek in het jaar'], { binnen: 'zroute-af' }, (p) => p.leerroute === 'Z' && p.zrouteEindgesprek === 'dit-jaar'),
];

/** People whom a partner placed: ever, in the year, and at its end. */
function plaatsingen(onderdeel: string, moment: 'avedan' | 'wsp', loopt: 'avedanLoopt' | 'wspLoopt'): Regel[] {
  return [
    aantal(moment, [onderdeel, 'begonnen'], ALLEN, ooit(moment)),
    aantal(`${moment}-dit-jaar`, [onderdeel, 'begonnen in het jaar'], { binnen: moment }, ditJaar(moment)),
    aantal(loopt, [onderdeel, 'loopt'], { binnen: moment }, (p) => p[loopt]),
  ];
}

const PLAATSINGEN: readonly Regel[] = [
  aantal('zroute-taaluren', ['Z-route', '800 uur taal gehaald'], { binnen: 'zroute' }, (p) => p.leerroute === 'Z' && p.taaluren !== 'niet'),
  aantal('zroute-participatie', ['Z-route', 'uren participatie gehaald'], { binnen: 'zroute' }, (p) => p.leerroute === 'Z' && p.participatieuren !== 'niet'),
  ...plaatsingen('Avedan Z-route', 'avedan', 'avedanLoopt'),
  ...plaatsingen('WSP en Timing', 'wsp', 'wspLoopt'),
];

/** The lines of the yearly figures of the pilots. Source: domeinonderzoek H; contracts/monitor/pilots. */
export const PILOT_PLAN: Telplan<Pilotattributen> = {
  kolommen: KOLOMMEN,
  kolomVan,
  regels: [
    { soort: 'aantal', sleutel: 'inburgeraars', onderdeel: 'inburgeraars', waarde: 'totaal', telt: () => true },
    ...INTAKE, ...PIP, ...ONTZORGEN, ...ONDERDELEN, ...PLAATSINGEN,
  ],
};

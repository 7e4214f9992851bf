import type { Telplan, Telregel } from '#libs/connector-kit';
import { KOLOMMEN, kolomVan } from './kolommen.mapper.js';
import type { Leerrouteop } from './leerroute.selection.js';
import type { Getelde } from './plaatsing.selection.js';
import type { Msdattributen } from './selection.js';

const LEERROUTES: readonly (readonly [Leerrouteop, string])[] = [
  ['B', 'B1-route'], ['O', 'Onderwijsroute'], ['Z', 'Z-route'], ['geen', 'nog geen leerroute'], ['onbekend', 'onbekend (nieuwer PIP)'],
];
const PLAATSINGEN: readonly (readonly [Getelde, string, string])[] = [
  ['VRIJWILLIGERSWERK', 'plaatsing', 'vrijwilligerswerk'], ['BETAALD_WERK', 'plaatsing', 'betaald werk'],
  ['WERKERVARINGSPLAATS', 'werkervaringsplek', 'totaal'], ['STAGE', 'stage', 'totaal'],
];

const regels: readonly Telregel<Msdattributen>[] = [
  { soort: 'aantal', sleutel: 'inburgeraars', onderdeel: 'inburgeraars', waarde: 'totaal', telt: () => true },
  ...LEERROUTES.map(([route, waarde]): Telregel<Msdattributen> => ({
    soort: 'aantal', sleutel: `leerroute-${route}`, onderdeel: 'leerroute', waarde, splitst: 'inburgeraars', telt: ({ leerroute }) => leerroute === route,
  })),
  ...PLAATSINGEN.map(([soort, onderdeel, waarde]): Telregel<Msdattributen> => ({
    soort: 'aantal', sleutel: soort, onderdeel, waarde, binnen: 'inburgeraars', telt: ({ plaatsingen }) => plaatsingen.includes(soort),
  })),
];

/** The lines of the monthly file of the Monitor Sociaal Domein. Source: partners.md 8; contracts/monitor/sociaal-domein. */
export const MSD_PLAN: Telplan<Msdattributen> = { kolommen: KOLOMMEN, kolomVan, regels };

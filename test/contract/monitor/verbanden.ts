import type { Verband } from '../../support/telbestand.js';

const KLASSEN = ['korter dan 3 maanden', '3 tot 6 maanden', '6 tot 9 maanden', '9 maanden of langer', 'niet te bepalen'];

/** How a reader of SOURCE.md knows the lines of the monthly file to hang together. */
export const MSD_VERBAND: Verband = {
  verdelingen: [{ geheel: 'inburgeraars/totaal', delen: ['B1-route', 'Onderwijsroute', 'Z-route', 'nog geen leerroute', 'onbekend (nieuwer PIP)'].map((waarde) => `leerroute/${waarde}`) }],
  binnen: ['plaatsing/vrijwilligerswerk', 'plaatsing/betaald werk', 'werkervaringsplek/totaal', 'stage/totaal'].map((naam) => [naam, 'inburgeraars/totaal'] as const),
};

/** The same of the yearly file. */
export const PILOT_VERBAND: Verband = {
  verdelingen: [
    { geheel: 'inburgeraars/totaal', delen: ['brede intake/gestart', 'brede intake/niet gestart'] },
    { geheel: 'inburgeraars/totaal', delen: ['PIP/vastgesteld', 'PIP/niet vastgesteld'] },
    { geheel: 'PIP/eerste PIP in het jaar', delen: KLASSEN.map((klasse) => `tijd van vestiging tot eerste PIP/${klasse}`) },
    { geheel: 'PIP/eerste PIP in het jaar', delen: KLASSEN.map((klasse) => `tijd van kennisgeving tot eerste PIP/${klasse}`) },
    { geheel: 'Z-route/op de Z-route', delen: ['Z-route/eindgesprek gevoerd', 'Z-route/nog bezig'] },
  ],
  binnen: [
    ['brede intake/afgerond', 'brede intake/gestart'], ['brede intake/afgerond in het jaar', 'brede intake/afgerond'], ['PIP/eerste PIP in het jaar', 'PIP/vastgesteld'],
    ['Stadsbank ontzorgen/begonnen in het jaar', 'inburgeraars/totaal'], ['Stadsbank ontzorgen/verlengd in het jaar', 'inburgeraars/totaal'],
    ['Stadsbank ontzorgen/beëindigd in het jaar', 'inburgeraars/totaal'], ['MAP/afgerond', 'inburgeraars/totaal'], ['MAP/afgerond in het jaar', 'MAP/afgerond'],
    ['PVT/ondertekend', 'inburgeraars/totaal'], ['PVT/ondertekend in het jaar', 'PVT/ondertekend'], ['Z-route/op de Z-route', 'PIP/vastgesteld'],
    ['Z-route/eindgesprek in het jaar', 'Z-route/eindgesprek gevoerd'], ['Z-route/800 uur taal gehaald', 'Z-route/op de Z-route'], ['Z-route/uren participatie gehaald', 'Z-route/op de Z-route'],
    ...['Avedan Z-route', 'WSP en Timing'].flatMap((wie) => [[`${wie}/begonnen`, 'inburgeraars/totaal'], [`${wie}/begonnen in het jaar`, `${wie}/begonnen`], [`${wie}/loopt`, `${wie}/begonnen`]] as const),
  ],
};

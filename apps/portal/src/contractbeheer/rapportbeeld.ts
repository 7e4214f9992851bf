import { lijngrafiek } from '../opmaak/lijngrafiek.js';
import type { Indicator, Kerncijfers, Kwartaalrapportage, Routerapport } from './antwoorden.js';
import { LEERROUTES } from './leerroutes.js';
import { meting, normtekst } from './meting.js';
import { tijdigheidstekst } from './tijdigheidstekst.js';

const EERSTE_INDICATOR = 'aanwezigheid';

/** A report as its page shows it. */
export function rapportbeeld(rapportage: Kwartaalrapportage, route: Routerapport, indicator: string | undefined): object {
  const { kerncijfers, controles } = route;
  const indicatoren = (kerncijfers?.indicatoren ?? []).map((een) => ({ ...een, tekst: meting(een.waarde, een.eenheid), normtekst: normtekst(een) }));
  const gekozen = indicatoren.find(({ code }) => code === (indicator ?? EERSTE_INDICATOR)) ?? indicatoren[0];
  return {
    rapportage, route, indicatoren, gekozen, tijdigheid: tijdigheidstekst(route),
    routes: rapportage.leerroutes.map(({ leerroute }) => ({ code: leerroute, naam: LEERROUTES[leerroute] ?? leerroute })),
    gevonden: controles.filter(({ aantal }) => aantal > 0), nietsGevonden: controles.filter(({ aantal }) => aantal === 0),
    verloop: gekozen && verloop(route, gekozen),
  };
}

/** One indicator over the quarters up to this one. */
function verloop({ verloop: eerder, kerncijfers }: Routerapport, gekozen: Indicator): object {
  const kwartalen = [...eerder, ...(kerncijfers === null ? [] : [kerncijfers])];
  const punten = kwartalen.map((cijfers) => ({ naam: cijfers.kwartaal.replace('K', ' K').slice(2), ...punt(cijfers, gekozen), kwartaal: cijfers.kwartaal, deelnemers: cijfers.deelnemers }));
  const norm = gekozen.norm?.minstens ?? gekozen.norm?.hoogstens ?? null;
  return { punten, grafiek: lijngrafiek({ titel: `${gekozen.naam} per kwartaal`, punten, norm, hoogste: gekozen.eenheid === 'procent' ? 100 : null }) };
}

function punt({ indicatoren }: Kerncijfers, { code, eenheid }: Indicator): { waarde: number | null; tekst: string } {
  const waarde = indicatoren.find((een) => een.code === code)?.waarde ?? null;
  return { waarde, tekst: meting(waarde, eenheid) };
}

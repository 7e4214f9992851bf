import type { Contractnormen } from './contractnormen.js';
import type { Norm } from './norm.js';
import type { Eenheid, Indicator, Indicatorcode, Normoordeel } from './indicator.js';
import type { Doelniveau, Kwartaaltelling } from './kwartaaltelling.js';
import type { Onderdeel } from '../melding/taal-melding.js';

interface Breuk {
  teller: number;
  /** Null: a count. */
  noemer: number | null;
}

interface Definitie {
  naam: string;
  eenheid: Eenheid;
  beter: Indicator['beter'];
  meet: (telling: Kwartaaltelling, normen: Contractnormen) => Breuk;
}

const KWARTIEREN = 4;
const WEEK = 7;

/**
 * The indicators of a report, in a fixed order, each held against its norm. What is judged is the value as it is shown, rounded.
 * Source: domain F.3.
 */
export function indicatoren(telling: Kwartaaltelling, normen: Contractnormen): Indicator[] {
  return (Object.entries(DEFINITIES) as [Indicatorcode, Definitie][]).map(([code, { naam, eenheid, beter, meet }]) => {
    const { teller, noemer } = meet(telling, normen);
    const waarde = waardeVan(teller, noemer, eenheid);
    const norm = normen.normen[code] ?? null;
    return { code, naam, eenheid, waarde, teller: afgerond(teller), noemer: noemer === null ? null : afgerond(noemer), norm, oordeel: oordeel(waarde, norm), beter };
  });
}

function waardeVan(teller: number, noemer: number | null, eenheid: Eenheid): number | null {
  if (noemer === null) return teller;
  return noemer === 0 ? null : afgerond((teller / noemer) * (eenheid === 'procent' ? 100 : 1));
}

function oordeel(waarde: number | null, norm: Norm | null): Normoordeel {
  if (waarde === null || norm === null) return 'niet-te-bepalen';
  return waarde >= (norm.minstens ?? -Infinity) && waarde <= (norm.hoogstens ?? Infinity) ? 'voldoet' : 'voldoet-niet';
}

function afgerond(getal: number): number {
  return Math.round(getal * 10) / 10;
}

const aantal = (naam: string, beter: Indicator['beter'], tel: (t: Kwartaaltelling, n: Contractnormen) => number): Definitie =>
  ({ naam, eenheid: 'aantal', beter, meet: (t, n) => ({ teller: tel(t, n), noemer: null }) });

const procent = (naam: string, beter: Indicator['beter'], meet: (t: Kwartaaltelling, n: Contractnormen) => [teller: number, noemer: number]): Definitie =>
  ({ naam, eenheid: 'procent', beter, meet: (t, n) => breuk(meet(t, n)) });

const lesuren = (naam: string, soort: 'aangeboden' | 'gevolgd'): Definitie =>
  ({ naam, eenheid: 'uren-per-week', beter: 'meer', meet: ({ lestijd }) => breuk([lestijd[soort] / KWARTIEREN, lestijd.dagen / WEEK]) });

const geslaagd = (naam: string, onderdeel: Onderdeel): Definitie => procent(`Geslaagd voor ${naam}`, 'meer', ({ examens }) => {
  const { geslaagd: goed, gezakt } = examens[onderdeel] ?? { geslaagd: 0, gezakt: 0 };
  return [goed, goed + gezakt];
});

const doel = (niveau: Doelniveau): Definitie => procent(`Deelnemers met ${niveau} als doel in het PIP`, null, ({ doelen }) =>
  [doelen[niveau]?.deelnemers ?? 0, Object.values(doelen).reduce((som, { deelnemers }) => som + deelnemers, 0)]);

const opNiveau = (niveau: Doelniveau): Definitie => procent(`Van hen met ${niveau} als doel: alle vier de vaardigheden op dat niveau`, 'meer', ({ doelen }) =>
  [doelen[niveau]?.opNiveau ?? 0, doelen[niveau]?.gemeten ?? 0]);

const DEFINITIES: Readonly<Record<Indicatorcode, Definitie>> = {
  instroom: aantal('Begonnen met de lessen', null, ({ instroom }) => instroom),
  actief: aantal('Actief aan het einde van het kwartaal', null, ({ perStatus }) => perStatus.ACTIEF ?? 0),
  uitstroom: aantal('Gestopt: afgerond of uitgevallen', null, ({ afgerond: klaar, uitgevallen }) => klaar + uitgevallen),
  uitval: procent('Uitgevallen', 'minder', ({ uitgevallen, meegedaan }) => [uitgevallen, meegedaan]),
  wachttijd: { naam: 'Gemiddelde wachttijd tot de eerste les', eenheid: 'dagen', beter: 'minder', meet: ({ wachtdagen }) => breuk([som(wachtdagen), wachtdagen.length]) },
  'start-binnen-termijn': procent('Op tijd begonnen met de lessen', 'meer', ({ wachtdagen }, { startBinnenWeken }) =>
    [wachtdagen.filter((dagen) => dagen <= startBinnenWeken * WEEK).length, wachtdagen.length]),
  'wacht-te-lang': aantal('Wacht langer dan afgesproken op de eerste les', 'minder', ({ wachtend }, { startBinnenWeken }) => wachtend.filter((dagen) => dagen > startBinnenWeken * WEEK).length),
  aanwezigheid: procent('Aanwezigheid: gevolgd van aangeboden', 'meer', ({ gevolgd, aangeboden }) => [gevolgd / KWARTIEREN, aangeboden / KWARTIEREN]),
  // Offered hours need not be followed plus absence (a warning); a share of the latter cannot pass the whole.
  'ongeoorloofd-verzuim': procent('Ongeoorloofd verzuim van gevolgd en verzuimd', 'minder', ({ gevolgd, verzuimGeoorloofd, verzuimOngeoorloofd }) =>
    [verzuimOngeoorloofd / KWARTIEREN, (gevolgd + verzuimGeoorloofd + verzuimOngeoorloofd) / KWARTIEREN]),
  'lesuren-aangeboden': lesuren('Aangeboden lesuren per deelnemer per week', 'aangeboden'),
  'lesuren-gevolgd': lesuren('Gevolgde lesuren per deelnemer per week', 'gevolgd'),
  'geslaagd-le': geslaagd('lezen', 'LE'),
  'geslaagd-lu': geslaagd('luisteren', 'LU'),
  'geslaagd-sc': geslaagd('schrijven', 'SC'),
  'geslaagd-sp': geslaagd('spreken', 'SP'),
  'geslaagd-knm': geslaagd('kennis van de Nederlandse maatschappij', 'KNM'),
  diploma: procent('Afgerond met alle onderdelen gehaald', 'meer', ({ diploma }) => [diploma.behaald, diploma.afgerond]),
  'doel-b1': doel('B1'),
  'doel-a2': doel('A2'),
  'doel-a1': doel('A1'),
  'op-niveau-b1': opNiveau('B1'),
  'op-niveau-a2': opNiveau('A2'),
  'op-niveau-a1': opNiveau('A1'),
  'uren-tot-niveau': {
    naam: 'Gemiddelde uren tot het niveau van het PIP', eenheid: 'uren', beter: 'minder',
    meet: ({ opNiveauGekomen: { cumulatief, deelnemers } }) => breuk([cumulatief / KWARTIEREN, deelnemers]),
  },
  afschaaladvies: procent('Met een advies om af te schalen', null, ({ afschaaladvies: { ja, gegeven } }) => [ja, gegeven]),
};

function breuk([teller, noemer]: readonly [number, number]): Breuk {
  return { teller, noemer };
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}

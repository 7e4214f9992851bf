import type { Status, Stroom } from './antwoorden.js';
import { PARTNERS } from './partners.js';

/** One partner with all that goes on with it. */
export interface Partnerbeeld {
  partner: string;
  naam: string;
  laatsteIn: Status['partners'][number]['laatsteIn'];
  laatsteUit: Status['partners'][number]['laatsteUit'];
  teLaat: Status['teLaat'];
  stromen: Stroom[];
  /** What asks for an operator, in words; empty when all is well. */
  zorgen: string[];
}

/** The partners by name, those with something wrong first. */
export function partnerbeelden({ partners, teLaat }: Pick<Status, 'partners' | 'teLaat'>, stromen: readonly Stroom[]): Partnerbeeld[] {
  const namen = new Set([...partners, ...stromen, ...teLaat].map(({ partner }) => partner));
  return [...namen]
    .map((partner) => {
      const laatste = partners.find((een) => een.partner === partner);
      const van = { teLaat: teLaat.filter((een) => een.partner === partner), stromen: stromen.filter((een) => een.partner === partner) };
      return { partner, naam: PARTNERS[partner] ?? partner, laatsteIn: laatste?.laatsteIn ?? null, laatsteUit: laatste?.laatsteUit ?? null, ...van, zorgen: zorgen(van) };
    })
    .sort((a, b) => b.zorgen.length - a.zorgen.length || a.naam.localeCompare(b.naam));
}

function zorgen({ teLaat, stromen }: Pick<Partnerbeeld, 'teLaat' | 'stromen'>): string[] {
  const vast = stromen.reduce((som, { vastgelopen }) => som + vastgelopen, 0);
  return [
    ...(teLaat.length === 0 ? [] : [`${teLaat.length} te laat`]),
    ...(vast === 0 ? [] : [`${vast} vastgelopen`]),
    ...(stromen.some(({ onbereikbaarSinds }) => onbereikbaarSinds !== null) ? ['antwoordt niet'] : []),
    ...stromen.filter(({ aan }) => !aan).map(({ uitwisseling }) => `${uitwisseling} staat uit`),
  ];
}

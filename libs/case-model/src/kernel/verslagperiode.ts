import { plusDagen } from '../termijn/plus-dagen.js';
import { plusMaanden } from './datum.js';

/** Over what stretch of time a report goes. */
export type Periodesoort = 'kwartaal' | 'maand' | 'jaar';

const VORM: Readonly<Record<Periodesoort, RegExp>> = { kwartaal: /^20\d\dK[1-4]$/, maand: /^20\d\d(0[1-9]|1[0-2])$/, jaar: /^20\d\d$/ };
const MAANDEN: Readonly<Record<Periodesoort, number>> = { kwartaal: 3, maand: 1, jaar: 12 };

/** True for a text that names such a period of this century: `2026K3`, `202609` or `2026`. */
export function isVerslagperiode(soort: Periodesoort, tekst: string): boolean {
  return VORM[soort].test(tekst);
}

/** First day of a period of that kind. */
export function verslagperiodeBegin(soort: Periodesoort, periode: string): string {
  return `${periode.slice(0, 4)}-${String(eersteMaand(soort, periode)).padStart(2, '0')}-01`;
}

/** Last day of a period of that kind: `202602` ends on `2026-02-28`. */
export function verslagperiodeEinde(soort: Periodesoort, periode: string): string {
  return plusDagen(plusMaanden(verslagperiodeBegin(soort, periode), MAANDEN[soort]), -1);
}

/** The last period of that kind that has ended before this day. */
export function laatsteVerslagperiode(soort: Periodesoort, dag: string): string {
  const vorige = plusMaanden(`${dag.slice(0, 7)}-01`, -MAANDEN[soort]);
  const maand = Number(vorige.slice(5, 7));
  const jaar = vorige.slice(0, 4);
  if (soort === 'jaar') return jaar;
  return soort === 'maand' ? `${jaar}${vorige.slice(5, 7)}` : `${jaar}K${Math.ceil(maand / MAANDEN.kwartaal)}`;
}

function eersteMaand(soort: Periodesoort, periode: string): number {
  if (soort === 'jaar') return 1;
  return soort === 'maand' ? Number(periode.slice(4)) : Number(periode.slice(5)) * MAANDEN.kwartaal - 2;
}

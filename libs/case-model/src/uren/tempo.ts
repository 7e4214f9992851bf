import { dagErna, plusMaanden } from '../kernel/datum.js';
import { laatsteVerslagperiode, type Periodesoort, verslagperiodeEinde } from '../kernel/verslagperiode.js';
import { dagenTussen } from '../termijn/dagen-tussen.js';
import type { Urenperiode } from './urenperiode.js';

/** A half-year has holidays as well as lessons in it, and is short enough to show a change. */
const VENSTER_MAANDEN = 6;
/** A report that is a month late is taken to say that nothing was done. */
const UITERLIJK_NA_MAANDEN = 1;

/** How many quarters of an hour were done in how many days, and up to which day (exclusive) that is known. Both are more than 0. */
export interface Tempo {
  kwartieren: number;
  dagen: number;
  tot: string;
}

/** What is known of the pace on a day. */
export interface Tempovraag {
  soort: Extract<Periodesoort, 'maand' | 'kwartaal'>;
  /** What was reported, in whatever order, of periods that ended on the peildatum or before; a period of which nothing was reported is not in it. */
  perioden: readonly Urenperiode[];
  /** First day of the first lesson or placement, where it is known. */
  sinds: string | null;
  peildatum: string;
}

/**
 * The pace over the last half-year that is known: what was done, over all its days. It ends with the newest report, or a month ago when that one is
 * older: a report may take a month, and silence after it counts as nothing done, as a gap between two reports does. It begins no earlier than the first
 * lesson or placement. Holidays are in it as they fell. Null: nothing was done in it.
 */
export function tempo({ soort, perioden, sinds, peildatum }: Tempovraag): Tempo | null {
  const tot = perioden.reduce((laatste, { eind }) => (eind > laatste ? eind : laatste), laatstVerwacht(soort, peildatum));
  const van = plusMaanden(tot, -VENSTER_MAANDEN);
  const kwartieren = perioden.filter(({ eind }) => eind > van).reduce((som, periode) => som + periode.kwartieren, 0);
  if (kwartieren === 0) return null;
  const begin = begonnen(perioden, sinds);
  return { kwartieren, dagen: dagenTussen(begin > van ? begin : van, tot), tot };
}

/** End (exclusive) of the last period of which the report should be in. */
function laatstVerwacht(soort: Tempovraag['soort'], peildatum: string): string {
  return dagErna(verslagperiodeEinde(soort, laatsteVerslagperiode(soort, plusMaanden(peildatum, -UITERLIJK_NA_MAANDEN))));
}

/** A start within the first reported period counts from its own day; one after it is a mistake, for something was done before. */
function begonnen(perioden: readonly Urenperiode[], sinds: string | null): string {
  const eerste = perioden.reduce((vroegste, periode) => (periode.start < vroegste.start ? periode : vroegste));
  return sinds !== null && sinds < eerste.eind ? sinds : eerste.start;
}

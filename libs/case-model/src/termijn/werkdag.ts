import { kalenderdag } from './kalenderdag.js';
import { plusDagen } from './plus-dagen.js';

/** New Year's Day, King's Day, Liberation Day and both days of Christmas. King's Day on a Sunday is kept on Saturday: no working day either way. */
const VAST = new Set(['01-01', '04-27', '05-05', '12-25', '12-26']);
/** Good Friday, Easter Monday, Ascension Day, Whit Monday, in days from Easter Sunday. */
const BEWEEGLIJK = [-2, 1, 39, 50];

/**
 * The date itself, or the first day after it that is no Saturday, Sunday or general holiday (Algemene termijnenwet, art. 1 and 3; Good Friday is
 * equated with them in art. 3). Days that the Crown equates for one year (art. 3, end) are not in it. Only for terms that this act is about: not
 * of years, nor of more than twelve weeks (art. 4).
 */
export function eersteWerkdag(datum: string): string {
  let dag = datum;
  while (isWeekend(dag) || isFeestdag(dag)) dag = plusDagen(dag, 1);
  return dag;
}

/** How many working days lie after `van`, up to and including `tot`; 0 when `tot` is not later. */
export function werkdagenTussen(van: string, tot: string): number {
  let aantal = 0;
  for (let dag = plusDagen(van, 1); dag <= tot; dag = plusDagen(dag, 1)) if (!isWeekend(dag) && !isFeestdag(dag)) aantal += 1;
  return aantal;
}

function isWeekend(datum: string): boolean {
  const dag = kalenderdag(datum).getUTCDay();
  return dag === 0 || dag === 6;
}

function isFeestdag(datum: string): boolean {
  const pasen = paasdag(Number(datum.slice(0, 4)));
  return VAST.has(datum.slice(5)) || BEWEEGLIJK.some((dagen) => plusDagen(pasen, dagen) === datum);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function paasdag(jaar: number): string {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const maanstand = (19 * gulden + eeuw - Math.floor(eeuw / 4) - Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3) + 15) % 30;
  const totZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - maanstand - (rest % 4)) % 7;
  const schuif = Math.floor((gulden + 11 * maanstand + 22 * totZondag) / 451);
  const telling = maanstand + totZondag - 7 * schuif + 114;
  return plusDagen(`${jaar}-${telling < 124 ? '03' : '04'}-01`, telling % 31);
}

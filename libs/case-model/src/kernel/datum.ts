/** A calendar date as text, `jjjj-mm-dd`: it has no time and no zone, and sorts as text. */
const VORM = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real day of the calendar, written `jjjj-mm-dd`; `2025-06-31` and year 0000 are none. */
export function isBestaandeDatum(tekst: string): boolean {
  if (!VORM.test(tekst)) return false;
  const { jaar, maand, dag } = delen(tekst);
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenIn(jaar, maand);
}

/** The day after an existing date. */
export function dagErna(datum: string): string {
  const { jaar, maand, dag } = delen(datum);
  if (dag < dagenIn(jaar, maand)) return schrijf(jaar, maand, dag + 1);
  return maand < 12 ? schrijf(jaar, maand + 1, 1) : schrijf(jaar + 1, 1, 1);
}

/**
 * The same day of the month, `aantal` calendar months later (or earlier, when negative);
 * the last day of that month where it has no such day. Source: partners.md 2, 'months by calendar, clamped to the month's end'.
 */
export function plusMaanden(datum: string, aantal: number): string {
  const { jaar, maand, dag } = delen(datum);
  const telling = jaar * 12 + (maand - 1) + aantal;
  const doelJaar = Math.floor(telling / 12);
  const doelMaand = telling - doelJaar * 12 + 1;
  return schrijf(doelJaar, doelMaand, Math.min(dag, dagenIn(doelJaar, doelMaand)));
}

function delen(datum: string): { jaar: number; maand: number; dag: number } {
  // Years beyond 9999 arise only from arithmetic; month and day are therefore taken from the end.
  return { jaar: Number(datum.slice(0, -6)), maand: Number(datum.slice(-5, -3)), dag: Number(datum.slice(-2)) };
}

function dagenIn(jaar: number, maand: number): number {
  if (maand === 2) return isSchrikkeljaar(jaar) ? 29 : 28;
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}

function isSchrikkeljaar(jaar: number): boolean {
  return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
}

function schrijf(jaar: number, maand: number, dag: number): string {
  return `${String(jaar).padStart(4, '0')}-${tweeCijfers(maand)}-${tweeCijfers(dag)}`;
}

function tweeCijfers(getal: number): string {
  return getal < 10 ? `0${getal}` : String(getal);
}

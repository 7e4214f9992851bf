import { isBestaandeDatum } from '#libs/case-model';

/** A moment with its offset, as in RFC 3339. */
const TIJDSTIP = /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment as ISO 8601 in UTC with milliseconds, or null. Without an offset it could mean two moments, so it is refused. */
export function leesTijdstip(tekst: string): string | null {
  const datum = TIJDSTIP.exec(tekst)?.[1];
  return datum !== undefined && isBestaandeDatum(datum) ? new Date(tekst.toUpperCase().replace(' ', 'T')).toISOString() : null;
}

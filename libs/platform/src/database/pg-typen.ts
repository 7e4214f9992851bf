import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

type Lezer = (waarde: string) => unknown;

/** Number, or an error when it would be rounded: 64-bit hashes must be selected as text. */
function veiligGetal(waarde: string): number {
  const getal = Number(waarde);
  if (!Number.isSafeInteger(getal)) throw new RangeError('bigint does not fit a number: select it as text');
  return getal;
}

const EIGEN: Record<number, Lezer> = {
  [INT8]: veiligGetal,
  [DATE]: (waarde) => waarde,
};

/**
 * How columns become values: int8 a number, date the text `jjjj-mm-dd` (a day has no time zone), timestamptz a Date.
 * Given per connection, so that BullMQ's own connections keep the driver's defaults.
 */
export const pgTypen: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string): Lezer {
    const eigen = format === 'binary' ? undefined : EIGEN[oid];
    return eigen ?? (pg.types.getTypeParser(oid, format as 'text') as Lezer);
  },
} as pg.CustomTypesConfig;

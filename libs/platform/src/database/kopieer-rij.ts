import { jsonTekst } from './json-tekst.js';

/** A cell for COPY. An object or array is written as JSON, a Buffer as bytea, a Date as a point in time (UTC). */
export type Kopieerwaarde = string | number | bigint | boolean | null | undefined | Buffer | Date | object;

const BIJZONDER = /[\\\t\n\r\0]/;
const VERVANGING: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\uFFFD' };

/** One cell in COPY's text format. A NUL character, which PostgreSQL cannot hold, becomes U+FFFD. */
export function kopieerVeld(waarde: Kopieerwaarde): string {
  switch (typeof waarde) {
    case 'string':
      return ontsnapt(waarde);
    case 'number':
    case 'bigint':
      return String(waarde);
    case 'boolean':
      return waarde ? 't' : 'f';
    default:
      return waarde === null || waarde === undefined ? '\\N' : object(waarde);
  }
}

/** One line in COPY's text format, line end included. */
export function kopieerRij(waarden: readonly Kopieerwaarde[]): string {
  let rij = '';
  for (let i = 0; i < waarden.length; i++) rij += i === 0 ? kopieerVeld(waarden[i]) : `\t${kopieerVeld(waarden[i])}`;
  return `${rij}\n`;
}

function ontsnapt(tekst: string): string {
  return BIJZONDER.test(tekst) ? tekst.replace(/[\\\t\n\r\0]/g, (teken) => VERVANGING[teken] ?? teken) : tekst;
}

function object(waarde: object): string {
  if (Buffer.isBuffer(waarde)) return `\\\\x${waarde.toString('hex')}`;
  if (waarde instanceof Date) return waarde.toISOString();
  return ontsnapt(jsonTekst(waarde));
}

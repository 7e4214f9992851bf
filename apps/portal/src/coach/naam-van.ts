import { NAMEN } from './namen.js';

/** A code of the API as coaches say it; one that nobody named, in lower case without its signs. */
export function naamVan(soort: keyof typeof NAMEN, code: string): string {
  return NAMEN[soort][code] ?? (/^[A-Z_]+$/.test(code) ? code.toLowerCase() : code).replaceAll(/[_-]/g, ' ');
}

/**
 * JSON text that PostgreSQL takes as `jsonb`: NUL characters and lone surrogates, which it refuses, become U+FFFD.
 * Partners' cells may hold anything; a strange character must not stop a file.
 */
export function jsonTekst(waarde: unknown): string {
  const tekst = JSON.stringify(waarde);
  return tekst.includes('\\u0000') || tekst.includes('\\ud') ? JSON.stringify(waarde, opschonen) : tekst;
}

function opschonen(_sleutel: string, waarde: unknown): unknown {
  return typeof waarde === 'string' ? heel(waarde) : waarde;
}

function heel(tekst: string): string {
  return tekst.replaceAll('\0', '\uFFFD').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

import type { Leverbestand } from './mappartner.js';

const GROOTSTE = 1 << 20;

/** The object that a delivery is; undefined when it is none, or unreasonably long. */
export async function leesJsonobject(bestand: Leverbestand): Promise<Record<string, unknown> | undefined> {
  let tekst = '';
  for await (const regel of bestand.regels()) {
    tekst += `${regel}\n`;
    if (tekst.length > GROOTSTE) return undefined;
  }
  try {
    const waarde: unknown = JSON.parse(tekst);
    return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? (waarde as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

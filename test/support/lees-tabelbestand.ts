import type { Bevinding } from '#libs/case-model';
import { maakTabellezer } from '#libs/connector-kit';
import type { Bestand, GelezenRegel, Layout } from '#libs/connector-kit';

/** Reads a table with a layout and nothing else: no rules, no groups, no melding. */
export async function leesTabelbestand(layout: Layout, bestand: Bestand, open: () => AsyncIterable<Buffer>): Promise<{ regels: GelezenRegel[]; bevindingen: Bevinding[] }> {
  const lees = maakTabellezer({ layout, keur: () => undefined, groep: () => null, vertaal: () => ({ eind: 'open', sleutels: {}, melding: null, persoon: null }) });
  const lezer = lees({ bestand, open, context: { vandaag: '2026-11-23', gemeenten: ['0141'] } });
  const regels: GelezenRegel[] = [];
  for (;;) {
    const stap = await lezer.next();
    if (stap.done) return { regels, bevindingen: stap.value.bevindingen };
    regels.push(...stap.value);
  }
}

import type { Feit } from '../melding/feit.js';
import type { UrenMelding } from '../melding/uren-melding.js';
import type { Herkomst } from './herkomst.js';
import { herkomstVan } from './herkomst-van.js';
import type { Participatie } from './participatie.js';
import { hoogsteEerst } from './volgorde.js';
import { plaatsingsleutel } from './vouw-plaatsingen.js';

/**
 * The hours of participation that count: of each placement and month the newest statement, whole (a correction is a later one), and of that only
 * what the host confirmed. Null while nobody reported any. What was done in the brede intake outside Avedan is in `Verloop.intakeuren`. Takes lines in the order of
 * `laatstVerteldEerst`. Source: partners.md 5; domain G.2.
 */
export function vouwParticipatie(uren: readonly Feit<UrenMelding>[], herkomst: Record<string, Herkomst>): Participatie | null {
  const [nieuwste] = uren;
  if (nieuwste === undefined) return null;
  herkomst['participatie'] = herkomstVan(nieuwste);
  const gezegd = new Set<string>();
  const perMaand = new Map<string, number>();
  for (const { melding } of uren) {
    const sleutel = `${plaatsingsleutel(melding)}/${melding.maand}`;
    if (gezegd.has(sleutel)) continue;
    gezegd.add(sleutel);
    perMaand.set(melding.maand, (perMaand.get(melding.maand) ?? 0) + (melding.akkoord ? melding.gewerkt : 0));
  }
  const maanden = [...perMaand].sort(([a], [b]) => hoogsteEerst(b, a)).map(([maand, bevestigd]) => ({ maand, bevestigd }));
  return { bevestigd: maanden.reduce((som, { bevestigd }) => som + bevestigd, 0), perMaand: maanden };
}

import type { BekendPersoon } from './bekend-persoon.js';
import { type Koppelbesluit, volgordeVanBesluiten } from './koppelbesluit.js';
import type { TeKoppelenRegel } from './te-koppelen-regel.js';

/** A decision with whom it turned out to be about. */
export interface BeslotenOver {
  besluit: Koppelbesluit;
  persoon: BekendPersoon;
}

/** What decisions ask of one line: whose it is, if that was decided, and whose it is not. */
export interface Regelbesluit {
  wel: BekendPersoon | null;
  niet: ReadonlySet<BekendPersoon>;
}

const GEEN: Regelbesluit = { wel: null, niet: new Set() };

/** Decisions of people about lines, by line. */
export class Koppelbesluiten {
  private readonly perRegel = new Map<string, BeslotenOver[]>();

  constructor(besluiten: readonly BeslotenOver[]) {
    for (const besloten of [...besluiten].sort((a, b) => volgordeVanBesluiten(a.besluit, b.besluit))) {
      const { bericht, regel } = besloten.besluit.over;
      const eerder = this.perRegel.get(`${bericht}/${regel}`);
      if (eerder) eerder.push(besloten);
      else this.perRegel.set(`${bericht}/${regel}`, [besloten]);
    }
  }

  /**
   * What was decided about a line: about itself, or else about those that stand for the same participant in another version or supplement of its file.
   * `groep`: the lines under the same school's number.
   */
  over(regel: TeKoppelenRegel, groep: readonly TeKoppelenRegel[]): Regelbesluit {
    if (this.perRegel.size === 0) return GEEN;
    const eigen = this.van(regel);
    const verwant = groep.filter((ander) => ander.slot === regel.slot);
    return oordeel(eigen.length > 0 ? eigen : verwant.flatMap((ander) => this.van(ander)).sort((a, b) => volgordeVanBesluiten(a.besluit, b.besluit)));
  }

  private van({ bericht, regel }: TeKoppelenRegel): BeslotenOver[] {
    return this.perRegel.get(`${bericht}/${regel}`) ?? [];
  }
}

/** Of two decisions about the same person the last counts; of two people whose the line is, the last. */
function oordeel(besluiten: readonly BeslotenOver[]): Regelbesluit {
  const laatste = new Map<BekendPersoon, 'koppel' | 'ontkoppel'>();
  for (const { besluit, persoon } of besluiten) {
    laatste.delete(persoon);
    laatste.set(persoon, besluit.soort);
  }
  const wel = [...laatste].filter(([, soort]) => soort === 'koppel').map(([persoon]) => persoon);
  return { wel: wel.at(-1) ?? null, niet: new Set([...laatste].filter(([, soort]) => soort === 'ontkoppel').map(([persoon]) => persoon)) };
}

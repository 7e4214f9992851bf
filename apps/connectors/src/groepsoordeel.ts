import { createHash } from 'node:crypto';
import type { Bevinding } from '#libs/case-model';
import { type GelezenRegel, maakBevinding } from '#libs/connector-kit';

interface Groep {
  inhoud: string;
  strijdig: boolean;
  regels: { regel: number; eind: GelezenRegel['eind'] }[];
}

/** How the lines of a file end by themselves. */
export interface Eindtelling {
  open: number;
  afgekeurd: number;
  dubbel: number;
  buitenBereik: number;
}

/**
 * Judges lines of one file that share a group, as the kernel does in its ledger (`libs/exchange`, `lezen/dubbele-regels.ts`): the first of identical lines
 * counts and the rest are dubbel; lines that differ are all refused. Of a line it keeps its group, its end and a hash of what it says.
 */
export class Groepsoordeel {
  private readonly groepen = new Map<string, Groep>();
  private readonly los: Eindtelling = { open: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 };

  /** @param kolom where the finding on contradicting lines stands; undefined where lines have no such rule */
  constructor(private readonly kolom: string | undefined) {}

  neem({ groep, inhoud, regel, eind }: GelezenRegel): void {
    if (groep === null || this.kolom === undefined) {
      this.los[eind] += 1;
      return;
    }
    const druk = createHash('sha256').update(inhoud).digest('base64');
    const bekend = this.groepen.get(groep);
    if (bekend === undefined) this.groepen.set(groep, { inhoud: druk, strijdig: false, regels: [{ regel, eind }] });
    else {
      bekend.strijdig ||= bekend.inhoud !== druk;
      bekend.regels.push({ regel, eind });
    }
  }

  telling(): Eindtelling {
    const telling = { ...this.los };
    for (const { strijdig, regels } of this.groepen.values()) {
      for (const [plaats, { eind }] of regels.entries()) telling[strijdig ? 'afgekeurd' : plaats === 0 || eind === 'afgekeurd' ? eind : 'dubbel'] += 1;
    }
    return telling;
  }

  /** The findings on lines that contradict each other. */
  *bevindingen(): Generator<Bevinding> {
    for (const { strijdig, regels } of this.groepen.values()) if (strijdig) for (const { regel } of regels) yield maakBevinding('regels-spreken-elkaar-tegen', regel, this.kolom ?? null);
  }
}

import type { Melding } from '../melding/melding.js';
import { hoogsteEerst } from '../zaak/volgorde.js';

/** A person's decision that a line is, or is not, about somebody; the decision is a line itself. */
export interface Koppelbesluit {
  soort: 'koppel' | 'ontkoppel';
  /** The line that was decided upon. */
  over: { bericht: number; regel: number };
  /** Moment of recording: of two decisions about the same the last counts. */
  vastgelegd: string;
  /** Uuid of the decision, which settles what was recorded at one moment. */
  kenmerk: string;
}

/** What a line decides about another one; null when it is no such decision. */
export function koppelbesluitVan(melding: Melding): Koppelbesluit | null {
  if (melding.soort !== 'besluit') return null;
  const { besluit, vastgelegd, kenmerk } = melding;
  if (besluit.soort !== 'koppel' && besluit.soort !== 'ontkoppel') return null;
  return { soort: besluit.soort, over: { bericht: besluit.bericht, regel: besluit.regel }, vastgelegd, kenmerk };
}

/** Oldest first. */
export function volgordeVanBesluiten(a: Koppelbesluit, b: Koppelbesluit): number {
  return hoogsteEerst(b.vastgelegd, a.vastgelegd) || hoogsteEerst(b.kenmerk, a.kenmerk);
}

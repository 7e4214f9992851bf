/** A prepared delivery on its way out. Its name, reference and hash never change, however often it is offered. */
export interface Zending {
  /** File name by the partner's rule; unique per partner. */
  naam: string;
  /** Our reference, the same at every attempt: for the partner's own idempotency. Says nothing about a person. */
  kenmerk: string;
  /** sha-256 of the bytes, hexadecimal. */
  sha256: string;
  /** Opens the bytes as they were prepared, block by block. */
  open(): AsyncIterable<Buffer>;
}

/** What a partner says of one item. `afwezig` (it does not have it) counts only as an answer to a question. */
export interface Itemantwoord {
  effect: string;
  uitkomst: 'bevestigd' | 'geweigerd' | 'afwezig';
  /** The partner's reason for refusing. */
  code?: string;
}

/** The partner has spoken. `kenmerk` is the reference that it spoke about; an answer about another delivery settles nothing. */
interface Over {
  kenmerk: string;
}

/** Some items, not necessarily all; of what is not named nothing is known yet. */
type PerItem = Over & { soort: 'per-item'; items: readonly Itemantwoord[] };

/** Nobody knows. `storing` is a code for the log and the task, never a text of the partner. */
interface Onbekend {
  soort: 'onbekend';
  storing: string;
}

/** Answer to sending. `niet-aangenomen`: certain that nothing was handed over (no connection, refused before the first byte). */
export type Zendantwoord = (Over & { soort: 'bevestigd' }) | PerItem | { soort: 'niet-aangenomen'; storing: string } | Onbekend;

/**
 * Answer to the question whether this name with this hash is there. `afwezig` must be final: what was handed over before the question can no
 * longer take effect. `anders`: the name is there with other bytes.
 */
export type Vraagantwoord = (Over & { soort: 'aanwezig' | 'afwezig' | 'anders' }) | PerItem | Onbekend;

export type Antwoord = Zendantwoord | Vraagantwoord;

/** The road to one partner. What it throws counts as not known. Both must have ended (also by cutting the line) when `afbreken` says so. */
export interface Verzending {
  zend(zending: Zending, afbreken: AbortSignal): Promise<Zendantwoord>;
  vraag(zending: Zending, afbreken: AbortSignal): Promise<Vraagantwoord>;
}

/** True when an answer says nothing that we can use: the line, not the partner, spoke. */
export function isStoring(antwoord: Antwoord, kenmerk: string): boolean {
  return 'kenmerk' in antwoord ? antwoord.kenmerk !== kenmerk : true;
}

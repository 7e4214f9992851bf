import { isDuur, isJaNee, type Storingvelden } from '../storingvelden.js';

/** What goes wrong on the line to a partner. Empty: nothing. */
export interface Lijnstoring {
  /** Refuses every connection. */
  weg?: boolean;
  /** Waits so long before it does or answers anything. */
  traagMs?: number;
  /** Cuts the line when so many bytes of a delivery have come. */
  kapNaBytes?: number;
  /** Cuts the line at the moment that a delivery is complete: before it counts, or after, so that only the answer is lost. */
  kap?: 'voor' | 'na';
  /** Takes everything and never answers. */
  stil?: boolean;
  /** Knows no `Expect`: waits for the bytes without saying that they may come. HTTPS only. */
  geenDoorgaan?: boolean;
  /** Answers about another delivery. */
  anderKenmerk?: boolean;
  /** Answers with this status and a page in place of an answer; `voor` the bytes, or after. HTTPS only. */
  status?: { code: number; wanneer: 'voor' | 'na' };
  /** Drops no doubles of its own: acts on all that comes. HTTPS only. */
  zonderOntdubbeling?: boolean;
}

export const LIJNVELDEN: Storingvelden<Lijnstoring> = {
  weg: isJaNee,
  traagMs: isDuur,
  kapNaBytes: isDuur,
  kap: isPlaats,
  stil: isJaNee,
  geenDoorgaan: isJaNee,
  anderKenmerk: isJaNee,
  status: (waarde) => typeof waarde === 'object' && waarde !== null && 'code' in waarde && isDuur(waarde.code) && 'wanneer' in waarde && isPlaats(waarde.wanneer),
  zonderOntdubbeling: isJaNee,
};

function isPlaats(waarde: unknown): boolean {
  return waarde === 'voor' || waarde === 'na';
}

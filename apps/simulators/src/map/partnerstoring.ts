import { isDuur, isJaNee, type Storingvelden } from '../storingvelden.js';

/** What a partner does wrong, on demand. Empty: nothing. */
export interface Partnerstoring {
  /** Takes nothing and answers nothing before this moment (ISO 8601). */
  wegTot?: string;
  /** Waits so long before it takes a file. */
  traagMs?: number;
  /** Answers so much after it acted. */
  laatMs?: number;
  /** `dubbel`: every answer twice. `fout`: about something that nobody asked. `niet`: not at all. */
  antwoord?: 'gewoon' | 'dubbel' | 'fout' | 'niet';
  /** Refuses whatever it gets. */
  weigert?: boolean;
  /** Drops no doubles of its own: acts on all that comes. */
  zonderOntdubbeling?: boolean;
}

const ANTWOORDEN: readonly unknown[] = ['gewoon', 'dubbel', 'fout', 'niet'] satisfies Partnerstoring['antwoord'][];

export const PARTNERVELDEN: Storingvelden<Partnerstoring> = {
  wegTot: (waarde) => typeof waarde === 'string' && !Number.isNaN(Date.parse(waarde)),
  traagMs: isDuur,
  laatMs: isDuur,
  antwoord: (waarde) => ANTWOORDEN.includes(waarde),
  weigert: isJaNee,
  zonderOntdubbeling: isJaNee,
};

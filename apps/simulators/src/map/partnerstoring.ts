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

const VELDEN: Readonly<Record<keyof Partnerstoring, (waarde: unknown) => boolean>> = {
  wegTot: (waarde) => typeof waarde === 'string' && !Number.isNaN(Date.parse(waarde)),
  traagMs: isDuur,
  laatMs: isDuur,
  antwoord: (waarde) => ANTWOORDEN.includes(waarde),
  weigert: isJaNee,
  zonderOntdubbeling: isJaNee,
};

/** Reads the control file: faults by partner. Throws with the field that is wrong: a fault that silently does nothing proves nothing. */
export function leesPartnerstoringen(tekst: string): Readonly<Record<string, Partnerstoring>> {
  const ruw = JSON.parse(tekst) as Record<string, Record<string, unknown>>;
  for (const [partner, velden] of Object.entries(ruw)) {
    for (const [veld, waarde] of Object.entries(velden)) {
      const klopt = Object.hasOwn(VELDEN, veld) ? VELDEN[veld as keyof Partnerstoring] : undefined;
      if (!klopt?.(waarde)) throw new Error(`storing ${partner}.${veld} is not known, or has a wrong value`);
    }
  }
  return ruw as Record<string, Partnerstoring>;
}

function isDuur(waarde: unknown): boolean {
  return typeof waarde === 'number' && waarde >= 0;
}

function isJaNee(waarde: unknown): boolean {
  return typeof waarde === 'boolean';
}

/** One placement as it truly went. Day numbers; null: not (yet). */
export interface Plek {
  soort: string;
  organisatie: string;
  urenPerWeek: number;
  start: number;
  /** Last day. */
  laatste: number | null;
  status: 'GESTART' | 'ONDERBROKEN' | 'BEEINDIGD';
}

/** What a partner will do for one person: what it may know the person by, what it then answers, and what that comes to. */
export interface Partnerverhaal {
  partner: 'avedan' | 'wsp';
  /** The key under which the partner's part of the draaiboek has it. */
  sleutel: string;
  afspraak: object;
  plekken: readonly Plek[];
  /** Hours that the host confirmed; null: none are told. */
  uren: number | null;
}

/** A number as a partner in the Netherlands writes it. */
export function metKomma(getal: number): string {
  return String(getal).replace('.', ',');
}

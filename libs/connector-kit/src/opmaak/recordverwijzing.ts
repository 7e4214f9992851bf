/** Which record of which sent file is meant; without a municipality the only one for which a file was sent. */
export interface Recordplaats {
  gemeente: string | null;
  /** `jjjjKn`. */
  periode: string;
  /** From 1. */
  record: number;
}

const VORM = /^(?:(?<gemeente>\d{4})\/)?(?<periode>[^/]+)\/(?<record>\d+)$/;

/** Writes which record is meant as one text: `2026K3/12`, with a municipality `0141/2026K3/12`. */
export function recordverwijzing({ gemeente, periode, record }: Recordplaats): string {
  return `${gemeente === null ? '' : `${gemeente}/`}${periode}/${record}`;
}

/** The inverse of `recordverwijzing`; throws for any other text. */
export function leesRecordverwijzing(verwijzing: string): Recordplaats {
  const delen = VORM.exec(verwijzing)?.groups;
  if (delen?.['periode'] === undefined) throw new Error('not a reference to a record');
  return { gemeente: delen['gemeente'] ?? null, periode: delen['periode'], record: Number(delen['record']) };
}

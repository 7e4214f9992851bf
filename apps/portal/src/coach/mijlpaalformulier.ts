const VELDEN = ['mijlpaal', 'datum', 'waarde', 'doelgroep', 'achternaam', 'voornamen', 'geboortedatum', 'geslacht'] as const;

/** What a coach filled in about a milestone. */
export type Mijlpaalinvoer = Partial<Record<(typeof VELDEN)[number], string>>;

/** Reads the form; what is empty was not said. The API judges it. */
export function leesMijlpaal(velden: Record<string, unknown>): Mijlpaalinvoer {
  return Object.fromEntries(VELDEN.flatMap((veld) => (typeof velden[veld] === 'string' && velden[veld].trim() !== '' ? [[veld, velden[veld].trim()]] : [])));
}

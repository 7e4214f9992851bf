import { AFHANDELCODES, werksoort, type Werk } from '#libs/exchange';

/** One way in which a piece of work can be decided. */
export interface MogelijkBesluit {
  besluit: Werkbesluit;
  wat: string;
  /** Codes of which one must come with it, with what each says. */
  codes: { code: string; wat: string }[];
}

export const WERKBESLUITEN = ['kies', 'koppel', 'ontkoppel', 'herstel', 'vrijgeven', 'aangekomen', 'niet-aangekomen', 'vervallen', 'afhandelen'] as const;
export type Werkbesluit = (typeof WERKBESLUITEN)[number];

const WAT: Record<Werkbesluit, string> = {
  kies: 'Deze waarde klopt.',
  koppel: 'Deze regels gaan over deze zaak.',
  ontkoppel: 'Deze regels gaan niet over deze zaak.',
  herstel: 'Lees het bestand met de kolomkoppen van het voorstel.',
  vrijgeven: 'Het bestand klopt en mag meetellen.',
  aangekomen: 'De partner heeft de levering.',
  'niet-aangekomen': 'De partner heeft de levering niet: verstuur opnieuw.',
  vervallen: 'De levering hoeft niet meer.',
  afhandelen: 'Het werk is klaar.',
};

const PER_SOORT: Readonly<Record<string, readonly Werkbesluit[]>> = {
  tegenstrijdigheid: ['kies'],
  koppelen: ['koppel', 'ontkoppel'],
  'wacht-op-persoon': ['koppel'],
  vastgehouden: ['vrijgeven'],
  'levering-vastgelopen': ['aangekomen', 'niet-aangekomen', 'vervallen'],
};

/** What can be decided about a piece of work. `magVrijgeven`: whether who asks may release files. A proposal to send has an endpoint of its own. */
export function mogelijkeBesluiten({ soort, herstelbaar }: Werk, magVrijgeven: boolean): MogelijkBesluit[] {
  const eigen = (PER_SOORT[soort] ?? []).filter((besluit) => besluit !== 'vrijgeven' || magVrijgeven);
  const besluiten = [...(herstelbaar ? (['herstel'] as const) : []), ...eigen].map((besluit): MogelijkBesluit => ({ besluit, wat: WAT[besluit], codes: [] }));
  const codes = werksoort(soort).codes.map((code) => ({ code, wat: AFHANDELCODES[code] }));
  return codes.length === 0 ? besluiten : [...besluiten, { besluit: 'afhandelen', wat: WAT.afhandelen, codes }];
}

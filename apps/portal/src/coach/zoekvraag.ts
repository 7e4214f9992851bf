/** Whom somebody looks for, as filled in. */
export type Zoekvraag = Partial<Record<'geslachtsnaam' | 'voornamen' | 'geboortedatum' | 'bsn' | 'vNummer', string>>;

const VELDEN = ['geslachtsnaam', 'voornamen', 'geboortedatum', 'bsn', 'vNummer'] as const;

/** Reads the form; what is empty was not asked. A day may be written as 5-3-1990, or as a year alone; numbers with spaces or dots. The API judges the rest. */
export function leesZoekvraag(velden: Record<string, unknown>): { ingevuld: Zoekvraag; vraag: Zoekvraag } {
  const ingevuld: Zoekvraag = {};
  const vraag: Zoekvraag = {};
  for (const veld of VELDEN) {
    const tekst = typeof velden[veld] === 'string' ? velden[veld].trim() : '';
    if (tekst === '') continue;
    ingevuld[veld] = tekst;
    vraag[veld] = veld === 'geboortedatum' ? geboortedatum(tekst) : veld === 'bsn' || veld === 'vNummer' ? tekst.replaceAll(/[\s.]/g, '') : tekst;
  }
  return { ingevuld, vraag };
}

function geboortedatum(tekst: string): string {
  if (/^\d{4}$/.test(tekst)) return `${tekst}-00-00`;
  const [, dag, maand, jaar] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst) ?? [];
  return dag === undefined || maand === undefined || jaar === undefined ? tekst : `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
}

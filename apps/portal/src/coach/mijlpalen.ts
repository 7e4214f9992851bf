/** What can be recorded with a milestone beside its day. */
interface Mijlpaalveld {
  tekst: string;
  uitleg?: string;
  soort: 'keuze' | 'uren' | 'datum' | 'tekst';
  keuzes?: readonly { code: string; tekst: string }[];
}

const UREN = 'Een aantal uren, bijvoorbeeld 12,5.';

/** The milestones of regie's contract (`contracts/regie/mijlpalen`), in the order of the way. */
export const MIJLPALEN: readonly { code: string; tekst: string; waarde?: Mijlpaalveld; persoon?: true }[] = [
  { code: 'AANMELDING', tekst: 'Aanmelding', persoon: true },
  { code: 'KENNISGEVING_DUO', tekst: 'Kennisgeving van DUO' },
  { code: 'WELKOMGESPREK', tekst: 'Welkomgesprek' },
  { code: 'START_VRAGENLIJST', tekst: 'Start van de vragenlijst' },
  { code: 'LEERBAARHEIDSTOETS', tekst: 'Leerbaarheidstoets', waarde: keuze('Uitkomst', [['B1-route haalbaar', 'B1-route haalbaar'], ['B1-route niet haalbaar', 'B1-route niet haalbaar'], ['Onbekend', 'Onbekend']]) },
  { code: 'EINDGESPREK_INTAKE', tekst: 'Eindgesprek van de brede intake' },
  { code: 'PIP', tekst: 'PIP vastgesteld', waarde: keuze('Leerroute en niveau', [['B:B1', 'B1-route op B1'], ['B:A2', 'B1-route op A2'], ['O:B1', 'Onderwijsroute op B1'], ['Z', 'Z-route']]) },
  { code: 'BIJSTAND_TOEGEKEND', tekst: 'Bijstand toegekend' },
  { code: 'VERLENGING_ONTZORGING', tekst: 'Besluit over verlengen van het ontzorgen', waarde: keuze('Verlengen?', [['Ja', 'Ja'], ['Nee', 'Nee']]) },
  { code: 'VOORTGANGSGESPREK', tekst: 'Voortgangsgesprek' },
  { code: 'PARTICIPATIE_INTAKE', tekst: 'Uren participatie in de brede intake', waarde: { tekst: 'Aantal uren in totaal', uitleg: UREN, soort: 'uren' } },
  { code: 'PVT_ONDERTEKEND', tekst: 'Participatieverklaring ondertekend' },
  { code: 'MAP_EINDGESPREK', tekst: 'Eindgesprek MAP' },
  { code: 'ZROUTE_EINDGESPREK', tekst: 'Eindgesprek Z-route' },
  { code: 'ONTHEFFING_PARTICIPATIE', tekst: 'Ontheffing van DUO voor participatie', waarde: { tekst: 'Hoogste aantal uren dat DUO vraagt', uitleg: `${UREN} Vul 0 in als er geen uren hoeven.`, soort: 'uren' } },
  { code: 'VERLENGING_TERMIJN', tekst: 'DUO verlengt de inburgeringstermijn', waarde: { tekst: 'De dag na de laatste dag van de termijn', soort: 'datum' } },
  { code: 'EINDE', tekst: 'Einde van de zaak', waarde: { tekst: 'Reden', uitleg: 'Mag leeg blijven. Schrijf niets over gezondheid, en geen BSN of V-nummer.', soort: 'tekst' } },
];

function keuze(tekst: string, keuzes: readonly (readonly [string, string])[]): Mijlpaalveld {
  return { tekst, soort: 'keuze', keuzes: keuzes.map(([code, zin]) => ({ code, tekst: zin })) };
}

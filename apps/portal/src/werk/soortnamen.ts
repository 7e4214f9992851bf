/** Kinds of work, as a heading says them. */
export const SOORTNAMEN: Readonly<Record<string, string>> = {
  tegenstrijdigheid: 'Bronnen verschillen', koppelen: 'Over wie gaat dit?', 'wacht-op-persoon': 'Wacht op iemand die nog niet bekend is', 'regels-afgekeurd': 'Afgekeurde regels',
  'bestand-geweigerd': 'Geweigerde bestanden', voorstel: 'Voorstellen om te versturen', vastgehouden: 'Vastgehouden bestanden', 'levering-te-laat': 'Bestanden die er nog niet zijn',
  'levering-maken': 'Leveringen om te maken', 'levering-vastgelopen': 'Leveringen die vastlopen', 'antwoord-tegenstrijdig': 'Antwoorden die elkaar tegenspreken', 'partner-onbereikbaar': 'Partners die niet antwoorden',
  'opdracht-mislukt': 'Werk van de hub dat niet lukt', terugmelding: 'Teruggemeld door partners', 'kan-niet-uit': 'Kan niet worden verstuurd', 'aan-zet': 'Wij zijn aan zet', 'antwoord-blijft-uit': 'Een antwoord blijft uit', termijn: 'Termijnen',
};

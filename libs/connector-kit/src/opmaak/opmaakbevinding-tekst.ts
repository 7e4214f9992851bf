/** What each finding on a case in an outbound file means, for whoever must mend the case. */
const TEKSTEN: Readonly<Record<string, string>> = {
  'pip-voor-eerste-pip': 'Het geldende PIP is eerder gedagtekend dan het eerste PIP. Controleer de dagtekeningen.',
  'pip-voor-vestiging': 'Het eerste PIP is gedagtekend voordat de persoon in de gemeente kwam wonen. Controleer de dagtekening en de huisvestingsdatum.',
  'a2-bij-onderwijsroute': 'Niveau A2 kan niet bij de onderwijsroute. Controleer het PIP.',
  'b1-bij-zroute': 'Niveau B1 kan niet bij de Z-route. Controleer het PIP.',
  'a2-in-eerste-pip': 'Het eerste PIP van iemand kan op de B1-route geen niveau A2 hebben. Controleer of er een eerder PIP ontbreekt.',
  'pvt-buiten-termijn': 'De participatieverklaring is getekend voor het begin van de inburgeringstermijn of na het einde van de Z-route. Controleer de datum.',
  'map-buiten-termijn': 'Het eindgesprek van de MAP was voor het begin van de inburgeringstermijn of na het einde van de Z-route. Controleer de datum.',
  'bsn-ongeldig': 'Het BSN klopt niet. Zoek het juiste BSN op.',
  'stand-op-peildatum-onbekend': 'Na het kwartaal kwam er een nieuw PIP. Welke leerroute op de laatste dag van het kwartaal gold, is niet geleverd.',
  'map-bij-onderwijsroute': 'Een MAP hoort niet bij de onderwijsroute. Controleer de leerroute en de MAP.',
  'ontzorgen-zonder-asiel': 'Ontzorgen kan alleen bij asielstatushouders. Controleer de doelgroep.',
  'bsn-dubbel': 'Voor dit BSN staat er al een record in de levering. Waarschijnlijk zijn twee zaken van dezelfde persoon.',
  'doelgroep-onbekend': 'Van deze zaak is de doelgroep niet bekend. De zaak telt mee in de kolom onbekend. Vul de doelgroep aan.',
  'leerroute-op-peildatum-onbekend': 'Na de periode kwam er een nieuw PIP. Welke leerroute op de laatste dag gold, staat niet meer in de zaak. De zaak telt mee als onbekend.',
  'strijdig-met-schema': 'Een gegeven van deze zaak past niet in het schema van de levering, zoals een te groot aantal uren.',
};
const ONTBREEKT = 'kenmerk-ontbreekt-';

/** The Dutch sentence for a code. A mandatory kenmerk that is missing is named by its number. Throws for a code that nobody gives. */
export function opmaakbevindingTekst(code: string): string {
  if (code.startsWith(ONTBREEKT)) return `Kenmerk ${code.slice(ONTBREEKT.length).toUpperCase()} is verplicht en is niet bekend. Vul het aan.`;
  const tekst = Object.hasOwn(TEKSTEN, code) ? TEKSTEN[code] : undefined;
  if (tekst === undefined) throw new Error('a finding without a text');
  return tekst;
}

import type { Ernst } from '#libs/case-model';

/** What a finding weighs and what its receiver must do. `{kolom}` stands for the column or key path. */
export interface Bevindingsoort {
  ernst: Ernst;
  /** Dutch, language level B1; never repeats the value of a cell. */
  tekst: string;
}

/** Every finding there is, by its stable code. Source: partners.md, 3 (table of findings) and "Every inbound file". */
export const BEVINDINGEN: Readonly<Record<string, Bevindingsoort>> = {
  'gemeentecode-ongeldig': { ernst: 'regel', tekst: 'De gemeentecode in kolom {kolom} is geen code van vier cijfers. Vul de code in, bijvoorbeeld 0141, en lever de regel opnieuw aan.' },
  'verplicht-leeg': { ernst: 'regel', tekst: 'Kolom {kolom} is leeg, maar moet gevuld zijn. Vul de waarde in en lever de regel opnieuw aan.' },
  'aantal-cellen': { ernst: 'regel', tekst: 'Deze regel heeft meer gevulde cellen dan de kopregel kolommen heeft. Zet tekst met een scheidingsteken tussen aanhalingstekens en lever de regel opnieuw aan.' },
  'code-onbekend': { ernst: 'regel', tekst: 'De code in kolom {kolom} staat niet in de codelijst. Gebruik een code uit de afspraak en lever de regel opnieuw aan.' },
  'leerroute-niet-van-bestand': { ernst: 'regel', tekst: 'De leerroute in deze regel is een andere dan in de bestandsnaam. Zet de regel in het bestand van de juiste leerroute.' },
  'datum-bestaat-niet': { ernst: 'regel', tekst: 'De datum in kolom {kolom} bestaat niet of is niet te lezen. Schrijf een datum als dd-mm-jjjj en lever de regel opnieuw aan.' },
  'uren-geen-getal': { ernst: 'regel', tekst: 'In kolom {kolom} staat geen getal. Vul het aantal uren in met cijfers, bijvoorbeeld 12,5.' },
  'uren-negatief': { ernst: 'regel', tekst: 'Het aantal uren in kolom {kolom} is lager dan nul. Vul nul of meer uren in.' },
  'uren-geen-kwartier': { ernst: 'regel', tekst: 'Het aantal uren in kolom {kolom} is geen heel aantal kwartieren. Rond af op kwartieren, bijvoorbeeld 10,25.' },
  'uren-meer-gevolgd-dan-aangeboden': { ernst: 'regel', tekst: 'Er zijn meer uren gevolgd dan aangeboden. Controleer uren_gevolgd en uren_aangeboden en lever de regel opnieuw aan.' },
  'examens-onleesbaar': { ernst: 'regel', tekst: 'De examens zijn niet te lezen. Schrijf elk examen als ONDERDEEL:NIVEAU:JJJJ-MM-DD:RESULTAAT, met | ertussen.' },
  'reden-uitval-ontbreekt': { ernst: 'regel', tekst: 'De status is UITGEVALLEN, maar de reden ontbreekt. Vul reden_uitval in en lever de regel opnieuw aan.' },
  'regels-spreken-elkaar-tegen': { ernst: 'regel', tekst: 'Er staan meer regels voor dit deelnemernummer in het bestand en ze verschillen. Lever per deelnemer één regel aan.' },
  'iban-ongeldig': { ernst: 'regel', tekst: 'Het rekeningnummer in kolom {kolom} klopt niet (controlegetal). Controleer het IBAN en lever de regel opnieuw aan.' },
  'bedrag-ongeldig': { ernst: 'regel', tekst: 'Het bedrag in kolom {kolom} is geen heel aantal centen hoger dan nul. Schrijf 650 euro als 65000 en lever de regel opnieuw aan.' },
  'betaaldag-ongeldig': { ernst: 'regel', tekst: 'De betaaldag in kolom {kolom} is geen dag van 1 tot en met 28. Kies een andere dag en lever de regel opnieuw aan.' },
  'tekst-te-lang': { ernst: 'regel', tekst: 'De tekst in kolom {kolom} is te lang of is geen tekst. Kort de tekst in en lever de regel opnieuw aan.' },
  'betaling-ontbreekt': { ernst: 'regel', tekst: 'De betaling {kolom} ontbreekt. Huur en zorgverzekering moeten er altijd bij staan. Vul de betaling aan en lever de regel opnieuw aan.' },
  'betaling-dubbel': { ernst: 'regel', tekst: 'De betaling in kolom {kolom} staat er in dezelfde periode twee keer in. Haal er een weg en lever de regel opnieuw aan.' },
  'einddatum-voor-ingangsdatum': { ernst: 'regel', tekst: 'De einddatum in kolom {kolom} ligt voor de ingangsdatum. Controleer beide datums en lever de regel opnieuw aan.' },
  'restant-negatief': { ernst: 'regel', tekst: 'De betalingen zijn samen hoger dan het bedrag in kolom {kolom}. Er blijft niets over om van te leven. Controleer de bedragen en lever de regel opnieuw aan.' },
  'machtiging-ontbreekt': { ernst: 'waarschuwing', tekst: 'De machtiging is nog niet ontvangen. Zonder machtiging gaat er geen opdracht naar de Stadsbank. Lever de gegevens opnieuw aan als de machtiging er is.' },
  'bsn-elfproef': { ernst: 'waarschuwing', tekst: 'Het BSN in kolom {kolom} klopt niet (elfproef) en is niet gebruikt. Controleer het nummer en verbeter het in de volgende levering.' },
  'v-nummer-ongeldig': { ernst: 'waarschuwing', tekst: 'Het V-nummer in kolom {kolom} klopt niet en is niet gebruikt. Een V-nummer heeft tien cijfers. Verbeter het in de volgende levering.' },
  'nummer-aangevuld': { ernst: 'waarschuwing', tekst: 'Het nummer in kolom {kolom} miste nullen aan het begin. Wij hebben ze aangevuld. Maak de kolom op als tekst, dan blijven de nullen staan.' },
  'nummers-spreken-elkaar-tegen': { ernst: 'waarschuwing', tekst: 'Het BSN en het V-nummer horen bij verschillende personen. De regel wacht. Controleer beide nummers.' },
  'nummer-past-niet-bij-persoon': { ernst: 'waarschuwing', tekst: 'Het nummer in kolom {kolom} hoort bij iemand met een andere naam en geboortedatum. De regel wacht. Controleer het nummer.' },
  'uren-balans-klopt-niet': { ernst: 'waarschuwing', tekst: 'De aangeboden uren zijn niet gelijk aan gevolgde uren plus verzuim. Controleer de uren van deze deelnemer.' },
  'cumulatief-klopt-niet': { ernst: 'waarschuwing', tekst: 'Het totaal in uren_gevolgd_cumulatief is niet het vorige totaal plus de uren van dit kwartaal. Controleer het totaal.' },
  'niveau-lager-dan-eerder': { ernst: 'waarschuwing', tekst: 'Het niveau in kolom {kolom} is lager dan in een eerder kwartaal. Controleer of dit klopt.' },
  'datumvolgorde': { ernst: 'waarschuwing', tekst: 'De datums volgen elkaar niet op: aanmelding, dan start, dan einde. Controleer de datums.' },
  'bsn-in-toelichting': { ernst: 'waarschuwing', tekst: 'In de toelichting lijkt een BSN te staan. Wij hebben de toelichting niet bewaard. Zet geen BSN in de toelichting.' },
  'gezondheid-in-toelichting': { ernst: 'waarschuwing', tekst: 'In de toelichting lijkt iets over gezondheid te staan. Wij hebben de toelichting niet bewaard. Zet geen gezondheid in de toelichting.' },
  'formule-in-cel': { ernst: 'waarschuwing', tekst: 'De tekst in kolom {kolom} begint als een formule (=, +, - of @). Wij bewaren dit als gewone tekst. Haal het teken weg als dat kan.' },
  'kolom-onbekend': { ernst: 'waarschuwing', tekst: 'De kolom {kolom} kennen wij niet. Wij gebruiken de kolom niet. Laat de kolom weg of verbeter de naam.' },
  'rapport-zonder-deelnemers': { ernst: 'waarschuwing', tekst: 'In dit rapport staat geen enkele deelnemer. Klopt dat? Dan hoeft u niets te doen. Lever anders een verbeterd bestand aan met _v2 in de naam.' },
  'bestandsnaam-onleesbaar': { ernst: 'bestand', tekst: 'De bestandsnaam zegt niet wat voor bestand dit is. Gebruik de naam uit de afspraak en lever het bestand opnieuw aan.' },
  'afzender-onbekend': { ernst: 'bestand', tekst: 'De afzender in de bestandsnaam kennen wij niet. Controleer het nummer in de naam en lever het bestand opnieuw aan.' },
  'leerroute-niet-gecontracteerd': { ernst: 'bestand', tekst: 'Voor deze leerroute heeft deze school geen contract. Controleer de leerroute in de bestandsnaam of bel de contractmanager.' },
  'periode-niet-afgelopen': { ernst: 'bestand', tekst: 'De periode in de bestandsnaam is nog niet afgelopen of begonnen. Controleer de periode, of lever het bestand later aan.' },
  'bestand-leeg': { ernst: 'bestand', tekst: 'Het bestand is leeg. Maak het bestand opnieuw en lever het nog een keer aan.' },
  'codering-onleesbaar': { ernst: 'bestand', tekst: 'Wij kunnen de tekens in dit bestand niet lezen. Sla het bestand op als UTF-8 en lever het opnieuw aan.' },
  'csv-onleesbaar': { ernst: 'bestand', tekst: 'Dit bestand is geen goede CSV: een aanhalingsteken ontbreekt of staat verkeerd. Maak het bestand opnieuw en lever het nog een keer aan.' },
  'kolom-ontbreekt': { ernst: 'bestand', tekst: 'De kolom {kolom} ontbreekt in de kopregel. Voeg de kolom toe en lever het bestand opnieuw aan.' },
  'kolom-dubbel': { ernst: 'bestand', tekst: 'De kolom {kolom} staat meer dan één keer in de kopregel. Laat één kolom staan en lever het bestand opnieuw aan.' },
  'json-onleesbaar': { ernst: 'bestand', tekst: 'Dit bestand is geen goede JSON, of een deel ontbreekt. Maak het bericht opnieuw en lever het nog een keer aan.' },
  'schema': { ernst: 'bestand', tekst: 'De inhoud van dit bestand is anders dan afgesproken. Vergelijk het met de afspraak en lever het opnieuw aan.' },
  'te-groot': { ernst: 'bestand', tekst: 'Het bestand, of een regel erin, is te groot. Splits het bestand of controleer of het goed is gemaakt, en lever het opnieuw aan.' },
  'zelfde-inhoud-andere-periode': { ernst: 'vasthouden', tekst: 'Dit bestand heeft dezelfde inhoud als een bestand van een andere periode. Wij houden het vast tot iemand ernaar heeft gekeken. Controleer de periode.' },
  'rem': { ernst: 'vasthouden', tekst: 'In deze nieuwe versie ontbreken veel deelnemers van de vorige versie. Wij houden het bestand vast tot iemand het vrijgeeft. Controleer of het bestand volledig is.' },
};

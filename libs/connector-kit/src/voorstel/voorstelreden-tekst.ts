import { HUISHOUDEN_ELDERS } from './huishouden-elders.js';

/** Why nothing can be sent, for whoever must mend it. Source: SOURCE.md of contracts/stadsbank/budgetplan, avedan/aanmelding, wsp/profiel and wsp/detail. */
const TEKSTEN: Readonly<Record<string, string>> = {
  'machtiging-ontbreekt': 'De machtiging van het huishouden is er niet. Vraag de machtiging en leg de vaste lasten opnieuw vast.',
  'machtiging-in-toekomst': 'De dag van de machtiging moet nog komen. Controleer de datum.',
  'machtiging-ingetrokken': 'De machtiging is er niet meer. De betalingen zijn opgeschort. Spreek het huishouden.',
  'besluit-ontbreekt': 'Het besluit tot ontzorgen ontbreekt. Leg de vaste lasten opnieuw vast, met het besluit.',
  'besluit-in-toekomst': 'De dag van het besluit tot ontzorgen moet nog komen. Controleer de datum.',
  'vaste-lasten-ontbreken': 'Van dit huishouden zijn geen vaste lasten bekend. Leg ze vast.',
  'vaste-lasten-ingetrokken': 'De opgave van de vaste lasten is ingetrokken. De betalingen zijn opgeschort. Leg de vaste lasten opnieuw vast.',
  'geen-asiel-bepaalde-tijd': 'De verblijfsvergunning is niet asiel voor bepaalde tijd. Dan is er geen ontzorgen. Controleer de vergunning.',
  'geen-bijstand': 'Er is geen bijstand bekend. Leg de mijlpaal vast als de bijstand is toegekend.',
  'vergunning-onbekend': 'De verblijfsvergunning is niet bekend. Vraag het na bij COA.',
  'looptijd-strijdig': 'De looptijd van het ontzorgen klopt niet met de bijstand. Controleer de datums.',
  'bsn-ontbreekt': 'Het BSN is niet bekend. Zoek het BSN op.',
  'bsn-ongeldig': 'Het BSN klopt niet. Zoek het juiste BSN op.',
  'bsn-tegenstrijdig': 'Twee bronnen noemen een ander BSN. Zoek uit welk BSN klopt.',
  'naam-ontbreekt': 'De naam is niet volledig bekend. Vul de naam aan.',
  'geboortedatum-ontbreekt': 'De geboortedatum is niet bekend. Vul de geboortedatum aan.',
  'identiteit-tegenstrijdig': 'Bronnen zijn het niet eens over wie dit is. Beslis eerst wat klopt.',
  'betaling-ontbreekt-huur': 'Bij de vaste lasten ontbreekt de huur. Leg de vaste lasten opnieuw vast.',
  'betaling-ontbreekt-zorgverzekering': 'Bij de vaste lasten ontbreekt de zorgverzekering. Leg de vaste lasten opnieuw vast.',
  'bedrag-ongeldig': 'Een bedrag bij de vaste lasten klopt niet. Controleer de bedragen.',
  'iban-ongeldig': 'Een rekeningnummer bij de vaste lasten klopt niet. Controleer de rekeningnummers.',
  'naam-te-lang': 'Een naam bij de vaste lasten is langer dan 70 tekens. Kort de naam in.',
  'restant-negatief': 'De betalingen zijn samen hoger dan de bijstand. Controleer de bedragen.',
  [HUISHOUDEN_ELDERS]: 'Voor iemand in dit huishouden loopt al een instructie onder een andere zaak. Kijk welke zaak de juiste is.',
  'voorstel-afgewezen': 'Dit voorstel is afgewezen. Leg de vaste lasten opnieuw vast als het toch moet.',
  'afgewezen-door-stadsbank': 'De Stadsbank heeft de instructie afgewezen. Kijk naar de reden en leg de vaste lasten opnieuw vast.',
  'beeindigd-door-stadsbank': 'De Stadsbank heeft het budgetplan beëindigd. Vraag na waarom, en leg de vaste lasten opnieuw vast als het verder moet.',
  'profiel-ontbreekt': 'Er is geen bemiddelingsprofiel. Leg vast wat iemand kan en wil, met de toestemming.',
  'toestemming-ontbreekt': 'De toestemming om gegevens aan de partner te geven is er niet. Vraag de toestemming en leg het profiel opnieuw vast.',
  'toestemming-in-toekomst': 'De dag van de toestemming moet nog komen. Controleer de datum.',
  'doel-past-niet-bij-leerroute': 'Het doel van het profiel past niet bij de leerroute: vrijwilligerswerk hoort bij de Z-route, betaald werk bij de B1-route. Pas het profiel of het PIP aan.',
  'uren-onder-minimum': 'Het profiel vraagt minder dan 6 uur per week. Bespreek meer uren en leg het profiel opnieuw vast.',
  'belastbaarheid-onder-minimum': 'Iemand kan minder dan 6 uur per week. Dan kan Avedan geen plek zoeken. Bespreek wat wel kan, of vraag een ontheffing aan.',
  'geen-uren-naast-les': 'Naast de taallessen blijven er geen uren over om te werken. Bespreek de lesuren met de school.',
  'telefoon-ontbreekt': 'Het voorstel is aanvaard, maar er is geen telefoonnummer. Leg het profiel opnieuw vast, met telefoonnummer.',
  'geweigerd-door-partner': 'De partner heeft het bericht geweigerd. Vraag na waarom, en pas het profiel aan.',
  'strijdig-met-contract': 'Een gegeven past niet in wat met de partner is afgesproken. Laat een beheerder kijken.',
};

/** The Dutch sentence for a code; a code of a partner's own, without a sentence here, is told as it is. */
export function voorstelredenTekst(code: string): string {
  return Object.hasOwn(TEKSTEN, code) ? (TEKSTEN[code] ?? code) : `Er kan niets worden verstuurd (${code}).`;
}

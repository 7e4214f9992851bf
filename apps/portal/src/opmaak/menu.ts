import type { Rol } from '../sessie/sessie.js';

/** The ways into the portal. One line a page group; `uitleg` stands on the home page. */
export const MENU: readonly { rollen: readonly Rol[]; pad: string; tekst: string; uitleg: string }[] = [
  { rollen: ['coach'], pad: '/zaken', tekst: 'Mijn zaken', uitleg: 'De inburgeraars van uw gemeente: wat moet eerst, hoe staat het, en wie zegt dat.' },
  { rollen: ['beheerder'], pad: '/beheer', tekst: 'Uitwisselingen', uitleg: 'Wat er per partner kwam en ging, wat te laat is en wat vastloopt.' },
  { rollen: ['contractmanager'], pad: '/aanbieders', tekst: 'Aanbieders', uitleg: 'De taalscholen van uw leerroutes: op tijd, volledig, en hoe zij het doen.' },
  { rollen: ['partner'], pad: '/leveringen', tekst: 'Mijn leveringen', uitleg: 'Wat u instuurde, hoe het ervoor staat en wat u moet herstellen.' },
  { rollen: ['partner'], pad: '/leveringen/nieuw', tekst: 'Bestand insturen', uitleg: 'Stuur een bestand in. Binnen enkele seconden ziet u het resultaat.' },
  { rollen: ['partner'], pad: '/zelfcontrole', tekst: 'Bestand controleren', uitleg: 'Kijk of een bestand klopt voordat u het instuurt. Wij bewaren het niet.' },
  { rollen: ['beheerder'], pad: '/beheer/berichten', tekst: 'Berichten', uitleg: 'Elk bestand met zijn tellingen en bevindingen. Geef vrij wat is vastgehouden.' },
  { rollen: ['beheerder'], pad: '/beheer/leveringen', tekst: 'Leveringen', uitleg: 'Wat er naar partners ging, met elke poging.' },
  { rollen: ['coach', 'contractmanager', 'beheerder'], pad: '/werk', tekst: 'Werkvoorraad', uitleg: 'Wat op u wacht: wat eerst moet, staat eerst.' },
];

import type { Rol } from '../sessie/sessie.js';

/** The ways into the portal. One line a page group; `uitleg` stands on the home page. */
export const MENU: readonly { rol: Rol; pad: string; tekst: string; uitleg: string }[] = [
  { rol: 'contractmanager', pad: '/aanbieders', tekst: 'Aanbieders', uitleg: 'De taalscholen van uw leerroutes: op tijd, volledig, en hoe zij het doen.' },
  { rol: 'partner', pad: '/leveringen', tekst: 'Mijn leveringen', uitleg: 'Wat u instuurde, hoe het ervoor staat en wat u moet herstellen.' },
  { rol: 'partner', pad: '/leveringen/nieuw', tekst: 'Bestand insturen', uitleg: 'Stuur een bestand in. Binnen enkele seconden ziet u het resultaat.' },
];

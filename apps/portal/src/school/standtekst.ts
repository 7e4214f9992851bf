import type { Bericht } from '../api/bericht.js';

interface Standtekst {
  woord: string;
  zin: string;
  /** How good it is: as the alerts and badges are called. */
  soort: 'success' | 'warning' | 'error' | 'neutral';
}

const VAST: Readonly<Record<string, Standtekst>> = {
  ontvangen: { woord: 'ontvangen', zin: 'Wij hebben uw bestand. Het wordt zo gelezen.', soort: 'neutral' },
  bezig: { woord: 'wordt gelezen', zin: 'Uw bestand wordt gelezen. Dit duurt meestal enkele seconden.', soort: 'neutral' },
  vervangen: { woord: 'vervangen', zin: 'Er is een nieuwere versie van dit bestand. Dit bestand telt niet meer mee.', soort: 'neutral' },
  ingetrokken: { woord: 'ingetrokken', zin: 'Dit bestand is ingetrokken. Het telt niet meer mee.', soort: 'neutral' },
  vastgehouden: { woord: 'wacht op een mens', zin: 'Er is iets bijzonders aan dit bestand. Een medewerker kijkt ernaar voordat het meetelt. Lees hieronder waarom.', soort: 'warning' },
  geweigerd: { woord: 'geweigerd', zin: 'Uw bestand is geweigerd. Er is niets van gebruikt. Lees hieronder waarom, herstel het en stuur het opnieuw in.', soort: 'error' },
  'al-ontvangen': { woord: 'hadden wij al', zin: 'Precies dit bestand hadden wij al. U hoeft niets te doen.', soort: 'neutral' },
};

/** How a file stands, in plain words and what to do. */
export function standtekst({ status, tellingen, regels }: Bericht): Standtekst {
  const vast = VAST[status];
  if (vast !== undefined) return vast;
  const { afgekeurd } = tellingen;
  if (afgekeurd === 0) return { woord: 'verwerkt', zin: regels === 0 ? 'Uw bestand is verwerkt. Er stonden geen deelnemers in.' : 'Uw bestand is verwerkt. Alle regels zijn goed.', soort: 'success' };
  const hoeveel = afgekeurd === 1 ? '1 regel is afgekeurd. Herstel die regel' : `${afgekeurd} regels zijn afgekeurd. Herstel die regels`;
  return { woord: afgekeurd === 1 ? 'verwerkt, 1 regel fout' : `verwerkt, ${afgekeurd} regels fout`, zin: `Uw bestand is verwerkt, maar ${hoeveel}.`, soort: 'warning' };
}

import type { Werkrol } from './werk.js';

/** What is known of work of one kind. */
export interface Werksoort {
  /** Whose it is; `bestand`: his who looks after files of that partner. */
  rol: Werkrol | 'bestand';
  /** What has to be done, for people; a task of its own says it itself. */
  wat?: string;
  /** What happens when nobody does anything. */
  gevolg: string;
  /** Codes with which somebody can say that it is done. */
  codes: readonly Afhandelcode[];
}

/** How a piece of work was finished, for people. */
export const AFHANDELCODES = {
  'afzender-gevraagd': 'De afzender is gevraagd om een nieuwe versie.',
  afgesproken: 'Met de partner is iets anders afgesproken.',
  'elders-gedaan': 'Het is gedaan en staat ergens anders vast.',
  hersteld: 'Het is hersteld.',
  'klopt-zo': 'Het klopt zoals het er staat.',
  nagevraagd: 'Het is nagevraagd bij de partner.',
  'niet-nodig': 'Het hoeft niet meer.',
  uitgezocht: 'Het is uitgezocht.',
} as const;
export type Afhandelcode = keyof typeof AFHANDELCODES;

/** The kinds of work. Those of tasks bear the task's own name. */
export const WERKSOORTEN: Readonly<Record<string, Werksoort>> = {
  'regels-afgekeurd': {
    rol: 'bestand', wat: 'Deze regels zijn afgekeurd. Vraag de afzender om een nieuwe versie van het bestand.',
    gevolg: 'Wat op deze regels staat, telt nergens mee.', codes: ['afzender-gevraagd', 'niet-nodig'],
  },
  'bestand-geweigerd': {
    rol: 'bestand', wat: 'Dit bestand is geweigerd. Vraag de afzender om een nieuw bestand.',
    gevolg: 'Van dit bestand wordt niets gebruikt.', codes: ['afzender-gevraagd', 'niet-nodig'],
  },
  koppelen: {
    rol: 'coach', wat: 'Deze regels kunnen over iemand gaan die bekend is, maar het is niet zeker. Kijk wie het is.',
    gevolg: 'De regels blijven wachten en tellen bij niemand mee.', codes: ['afzender-gevraagd', 'niet-nodig'],
  },
  'wacht-op-persoon': {
    rol: 'coach', wat: 'Deze regels gaan over iemand die nog niet bekend is.',
    gevolg: 'De regels wachten. Wordt de persoon bekend, dan worden ze vanzelf verwerkt.', codes: ['afzender-gevraagd', 'niet-nodig'],
  },
  tegenstrijdigheid: {
    rol: 'coach', wat: 'Bronnen zeggen iets anders over deze zaak. Kies welke waarde klopt.',
    gevolg: 'De waarde van de bron die voorgaat, blijft staan en gaat zo ook naar partners.', codes: [],
  },
  voorstel: { rol: 'coach', wat: 'De hub stelt voor iets te versturen. Keur het goed of wijs het af.', gevolg: 'Er gaat niets naar de partner.', codes: [] },
  vastgehouden: { rol: 'bestand', gevolg: 'Het bestand telt niet mee.', codes: ['niet-nodig'] },
  'levering-te-laat': { rol: 'bestand', gevolg: 'Wat in dit bestand moet staan, ontbreekt in de zaken en in de cijfers.', codes: ['afgesproken', 'niet-nodig'] },
  'levering-maken': { rol: 'beheerder', gevolg: 'De partner krijgt de levering te laat.', codes: ['niet-nodig'] },
  'levering-vastgelopen': { rol: 'beheerder', gevolg: 'De partner heeft deze gegevens niet, of niemand weet of hij ze heeft.', codes: [] },
  'antwoord-tegenstrijdig': { rol: 'beheerder', gevolg: 'Niemand weet wat er bij de partner van de levering is geworden.', codes: ['uitgezocht'] },
  'partner-onbereikbaar': { rol: 'beheerder', gevolg: 'Wat klaarstaat, gaat niet weg.', codes: ['uitgezocht'] },
  'opdracht-mislukt': { rol: 'beheerder', gevolg: 'Dit werk blijft liggen.', codes: ['uitgezocht'] },
  terugmelding: { rol: 'coach', gevolg: 'De partner werkt verder met gegevens die niet kloppen.', codes: ['hersteld', 'klopt-zo'] },
  'kan-niet-uit': { rol: 'coach', gevolg: 'Er gaat niets naar de partner.', codes: ['niet-nodig'] },
  'antwoord-blijft-uit': { rol: 'coach', gevolg: 'Niemand weet of de partner het heeft.', codes: ['nagevraagd'] },
  termijn: { rol: 'coach', gevolg: 'De termijn verstrijkt, of blijft overschreden.', codes: ['elders-gedaan', 'niet-nodig'] },
};

const ONBEKEND: Werksoort = { rol: 'beheerder', gevolg: 'Dit blijft liggen.', codes: ['uitgezocht'] };

/** What is known of work of a kind; of one that this table does not name, that an operator must look. */
export function werksoort(soort: string): Werksoort {
  return WERKSOORTEN[soort] ?? ONBEKEND;
}

import type { Probleem, Probleemdeel } from './probleem.response.js';

const SOORTEN: Readonly<Record<number, readonly [code: string, titel: string, uitleg: string]>> = {
  400: ['ongeldig-verzoek', 'Ongeldig verzoek', 'Het verzoek klopt niet.'],
  401: ['niet-aangemeld', 'Niet aangemeld', 'Stuur een geldig toegangsbewijs mee (Authorization: Bearer …).'],
  403: ['geen-toegang', 'Geen toegang', 'Dit mag u niet.'],
  404: ['niet-gevonden', 'Niet gevonden', 'Wat u vraagt, bestaat niet of is niet van u.'],
  406: ['vorm-niet-beschikbaar', 'Vorm niet beschikbaar', 'In deze vorm is het antwoord er niet.'],
  409: ['kan-nu-niet', 'Kan nu niet', 'Dit kan niet in de stand waarin het nu is.'],
  410: ['niet-meer-beschikbaar', 'Niet meer beschikbaar', 'Wat u vraagt, is er niet meer.'],
  413: ['te-groot', 'Te groot', 'De inhoud van het verzoek is te groot.'],
  415: ['vorm-onbekend', 'Vorm onbekend', 'De inhoud van het verzoek is niet in een vorm die wij lezen.'],
  422: ['niet-te-verwerken', 'Niet te verwerken', 'Het verzoek is leesbaar, maar kan zo niet worden uitgevoerd.'],
  429: ['te-vaak', 'Te vaak', 'Dit wordt nu te vaak gevraagd. Probeer het over een minuut nog eens.'],
  503: ['niet-vast-te-leggen', 'Tijdelijk niet beschikbaar', 'Wat u vraagt, moet worden vastgelegd en dat lukt nu niet. Probeer het later nog eens.'],
};
const INTERN = ['interne-fout', 'Interne fout', 'Er ging iets mis aan onze kant. Probeer het later nog eens.'] as const;

/** The problem that belongs to a status, in our own words: what an exception says may hold somebody's data. */
export function naarProbleem(status: number, pad: string, delen: Probleemdeel[] = []): Probleem {
  const [code, title, detail] = SOORTEN[status] ?? (status < 500 ? (SOORTEN[400] as readonly [string, string, string]) : INTERN);
  return { type: `urn:schakel:fout:${code}`, title, status, detail, instance: pad, ...(delen.length > 0 ? { errors: delen } : {}) };
}

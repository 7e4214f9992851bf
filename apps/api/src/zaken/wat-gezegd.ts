import { kwartaalEinde, type Melding } from '#libs/case-model';

/** What a melding comes to on a timeline: its own day, its kind, and what it says in short. */
export interface Gezegde {
  datum: string;
  soort: string;
  inhoud: string | null;
}

const PER_SOORT: { [S in Melding['soort']]: (melding: Extract<Melding, { soort: S }>) => Gezegde } = {
  coa: ({ verzonden, bericht }) => ({ datum: verzonden.slice(0, 10), soort: `COA_${bericht}`, inhoud: null }),
  mijlpaal: ({ datum, mijlpaal, waarde }) => ({ datum, soort: mijlpaal, inhoud: waarde ?? null }),
  taal: ({ kwartaal, school, status, gevolgd }) => ({ datum: kwartaalEinde(kwartaal), soort: 'KWARTAALRAPPORTAGE', inhoud: `${school} ${status}, ${gevolgd / 4} uur gevolgd` }),
  ontzorging: ({ dag, betalingen, besluitdatum }) => ({ datum: dag, soort: 'VASTE_LASTEN', inhoud: `${betalingen.length} betalingen, besluit van ${besluitdatum}` }),
  stadsbank: ({ datum, status, versie }) => ({ datum, soort: 'BUDGETBEHEER', inhoud: `${status}, versie ${versie}` }),
  terugmelding: ({ periode, code, melding }) => ({ datum: kwartaalEinde(periode), soort: 'TERUGMELDING', inhoud: melding === undefined ? code : `${code}: ${melding}` }),
  plaatsing: ({ dag, status, plaatsingsoort, redenEinde, knelpunt }) => ({ datum: dag, soort: 'PLAATSING', inhoud: opsomming(status, plaatsingsoort, redenEinde, knelpunt) }),
  uren: ({ dag, maand, gewerkt, akkoord }) => ({ datum: dag, soort: 'UREN', inhoud: `${maand}: ${gewerkt / 4} uur gewerkt, ${akkoord ? 'bevestigd' : 'niet bevestigd'}` }),
  bemiddeling: ({ dag, status, plaatsingsoort, redenEinde }) => ({ datum: dag, soort: 'BEMIDDELING', inhoud: opsomming(status, plaatsingsoort, redenEinde) }),
  profiel: ({ dag, doel, ingetrokken }) => ({ datum: dag, soort: 'BEMIDDELINGSPROFIEL', inhoud: opsomming(doel, ingetrokken ? 'ingetrokken' : undefined) }),
};

/** What a line of a case says, as a timeline shows it. */
export function watGezegd(melding: Melding): Gezegde {
  return (PER_SOORT[melding.soort] as (een: Melding) => Gezegde)(melding);
}

function opsomming(...delen: readonly (string | undefined)[]): string {
  return delen.filter((deel) => deel !== undefined).join(', ');
}

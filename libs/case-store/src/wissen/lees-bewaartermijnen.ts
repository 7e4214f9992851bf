import { ConfiguratieFout } from '#libs/platform';
import { type Bewaarklasse, type Bewaartermijnen, KORTST } from './bewaartermijnen.js';

/** A hundred years: longer is a mistake in the unit. */
const LANGST = 36_525;

/**
 * Reads BEWAARTERMIJNEN: a JSON object of classes and days. Throws `ConfiguratieFout` with every reason at once.
 * @param tekst undefined: nothing is taken away by itself
 */
export function leesBewaartermijnen(tekst: string | undefined): Bewaartermijnen {
  if (tekst === undefined) return {};
  const redenen: string[] = [];
  const termijnen: Bewaartermijnen = {};
  for (const [klasse, dagen] of Object.entries(ontleed(tekst))) {
    const bezwaar = bezwaarTegen(klasse, dagen);
    if (bezwaar !== undefined) redenen.push(`BEWAARTERMIJNEN ${bezwaar}`);
    else if (isKlasse(klasse)) termijnen[klasse] = Number(dagen);
  }
  if (redenen.length > 0) throw new ConfiguratieFout(redenen);
  return termijnen;
}

/** The name of a class that does not exist is not repeated: it may be anything. */
function bezwaarTegen(klasse: string, dagen: unknown): string | undefined {
  if (!isKlasse(klasse)) return `has a class that is not one of ${Object.keys(KORTST).join(', ')}`;
  const past = Number.isInteger(dagen) && Number(dagen) >= KORTST[klasse] && Number(dagen) <= LANGST;
  return past ? undefined : `${klasse} must be a whole number of days, ${KORTST[klasse]} to ${LANGST}`;
}

function isKlasse(naam: string): naam is Bewaarklasse {
  return Object.hasOwn(KORTST, naam);
}

function ontleed(tekst: string): object {
  try {
    const ruw: unknown = JSON.parse(tekst);
    if (typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw)) return ruw;
  } catch {
    // Told below, without the text.
  }
  throw new ConfiguratieFout(['BEWAARTERMIJNEN is not a JSON object']);
}

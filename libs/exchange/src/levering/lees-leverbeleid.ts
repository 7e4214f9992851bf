import { ConfiguratieFout } from '#libs/platform';
import { LEVERBELEID, type Leverbeleid } from './leverbeleid.js';

/** What each part counts, and the least that it may be. Below a second nothing has settled, and no attempt has had its chance. */
const DELEN: Readonly<Record<keyof Leverbeleid, { eenheid: 'keer' | 'seconden'; minstens: number }>> = {
  zendpogingen: { eenheid: 'keer', minstens: 1 },
  vragen: { eenheid: 'keer', minstens: 1 },
  duur: { eenheid: 'seconden', minstens: 1 },
  bezinking: { eenheid: 'seconden', minstens: 1 },
  eerstePauze: { eenheid: 'seconden', minstens: 0.1 },
  langstePauze: { eenheid: 'seconden', minstens: 1 },
  drempel: { eenheid: 'keer', minstens: 1 },
  proefpauze: { eenheid: 'seconden', minstens: 0.1 },
  tussenpoze: { eenheid: 'seconden', minstens: 0.01 },
  geduld: { eenheid: 'seconden', minstens: 1 },
  kijk: { eenheid: 'seconden', minstens: 1 },
};

/** Setting a wait longer than this is a mistake in the unit. In seconds. */
const LANGSTE = 366 * 24 * 3600;
const MEESTE_KEREN = 1000;

/**
 * Reads LEVERBELEID: a JSON object with the parts of the policy that this hub wants otherwise, times in seconds. Throws `ConfiguratieFout` with
 * every reason at once.
 * @param tekst undefined: the policy as it is shipped
 */
export function leesLeverbeleid(tekst: string | undefined): Leverbeleid {
  if (tekst === undefined) return LEVERBELEID;
  const redenen: string[] = [];
  const eigen: Partial<Leverbeleid> = {};
  for (const [naam, waarde] of Object.entries(ontleed(tekst))) {
    const bezwaar = bezwaarTegen(naam, waarde);
    if (bezwaar !== undefined) redenen.push(`LEVERBELEID ${bezwaar}`);
    else if (isDeel(naam)) eigen[naam] = DELEN[naam].eenheid === 'seconden' ? Math.round(Number(waarde) * 1000) : Number(waarde);
  }
  const beleid = { ...LEVERBELEID, ...eigen };
  if (beleid.langstePauze < Math.max(beleid.eerstePauze, beleid.proefpauze)) redenen.push('LEVERBELEID langstePauze must not be shorter than eerstePauze and proefpauze');
  if (redenen.length > 0) throw new ConfiguratieFout(redenen);
  return beleid;
}

/** The name of a part that does not exist is not repeated: it may be anything. */
function bezwaarTegen(naam: string, waarde: unknown): string | undefined {
  if (!isDeel(naam)) return `has a part that is not one of ${Object.keys(DELEN).join(', ')}`;
  const { eenheid, minstens } = DELEN[naam];
  const hoogstens = eenheid === 'keer' ? MEESTE_KEREN : LANGSTE;
  const past = typeof waarde === 'number' && waarde >= minstens && waarde <= hoogstens && (eenheid === 'seconden' || Number.isInteger(waarde));
  return past ? undefined : `${naam} must be ${eenheid === 'keer' ? 'a whole number' : 'seconds'}, ${minstens} to ${hoogstens}`;
}

function isDeel(naam: string): naam is keyof Leverbeleid {
  return Object.hasOwn(DELEN, naam);
}

function ontleed(tekst: string): object {
  try {
    const ruw: unknown = JSON.parse(tekst);
    if (typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw)) return ruw;
  } catch {
    // Told below, without the text.
  }
  throw new ConfiguratieFout(['LEVERBELEID is not a JSON object']);
}

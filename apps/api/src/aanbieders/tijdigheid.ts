import type { Leerroute } from '#libs/case-model';
import type { BerichtOverzicht } from '#libs/exchange';
import type { TijdigheidResponse } from './kwartaalrapportage.response.js';

const DAG = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
/** Files that arrived as a report: not refused, not held. As for the calendar of what is late. */
const BRUIKBAAR: ReadonlySet<string> = new Set(['bezig', 'verwerkt', 'vervangen']);

/** Files that count now: what neither was refused, held, replaced nor came twice. */
export function geldend(bestanden: readonly BerichtOverzicht[]): BerichtOverzicht[] {
  return bestanden.filter(({ status }) => status === 'verwerkt' || status === 'bezig');
}

/** Whether something that came at this moment came on this day or before, by our clock. */
export function kwamOpTijd(ontvangen: Date, uiterlijk: string): boolean {
  return DAG.format(ontvangen) <= uiterlijk;
}

/** When a report came and when it was changed. `bestanden` in order of receipt. */
export function tijdigheid(leerroute: Leerroute, bestanden: readonly BerichtOverzicht[], { uiterlijk, vandaag }: { uiterlijk: string; vandaag: string }): TijdigheidResponse {
  const bruikbaar = bestanden.filter(({ status }) => BRUIKBAAR.has(status)).map(({ ontvangen }) => ontvangen);
  const [eerste = null] = bruikbaar;
  const laatste = bruikbaar.at(-1) ?? null;
  return {
    leerroute, uiterlijk, status: stand(bestanden),
    ontvangen: eerste && eerste.toISOString(),
    opTijd: eerste === null ? nogNiet(vandaag, uiterlijk) : kwamOpTijd(eerste, uiterlijk),
    dagenTeLaat: Math.max(0, (Date.parse(eerste === null ? vandaag : DAG.format(eerste)) - Date.parse(uiterlijk)) / 86_400_000),
    gecorrigeerd: laatste === eerste ? null : laatste && laatste.toISOString(),
  };
}

/** Of the file that counts, else of the last that came. */
function stand(bestanden: readonly BerichtOverzicht[]): TijdigheidResponse['status'] {
  return geldend(bestanden).find(({ aanvulling }) => aanvulling === null)?.status ?? bestanden.at(-1)?.status ?? 'ontbreekt';
}

/** Of a report that is not there: too late, or nobody can tell yet. */
function nogNiet(vandaag: string, uiterlijk: string): false | null {
  return vandaag > uiterlijk ? false : null;
}

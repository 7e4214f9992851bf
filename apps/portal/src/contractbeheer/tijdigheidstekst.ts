import { schrijf } from '../opmaak/schrijf.js';
import type { Tijdigheid } from './antwoorden.js';

/** Whether a report came and when, in a word and a sentence. `soort`: how good that is. */
export function tijdigheidstekst({ status, uiterlijk, ontvangen, opTijd, dagenTeLaat }: Tijdigheid): { woord: string; zin: string; soort: 'success' | 'warning' | 'error' | 'neutral' } {
  const grens = schrijf.dag(uiterlijk);
  const dagen = schrijf.aantal(dagenTeLaat, 'dag', 'dagen');
  if (ontvangen === null && opTijd === null) return { woord: 'nog niet', zin: `Het rapport is er nog niet. Het moet er zijn op ${grens}.`, soort: 'neutral' };
  if (ontvangen === null) return { woord: 'ontbreekt', zin: `Er is geen bruikbaar rapport${status === 'ontbreekt' ? '' : ` (het bestand is ${status})`}. Het moest er zijn op ${grens}: ${dagen} te laat.`, soort: 'error' };
  if (opTijd === false) return { woord: `${dagen} te laat`, zin: `Het rapport kwam op ${schrijf.dag(ontvangen)}. Dat is ${dagen} te laat: het moest er zijn op ${grens}.`, soort: 'warning' };
  return { woord: 'op tijd', zin: `Het rapport kwam op ${schrijf.dag(ontvangen)}, op tijd. De laatste dag was ${grens}.`, soort: 'success' };
}

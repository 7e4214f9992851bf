import { schrijf } from '../opmaak/schrijf.js';
import type { Indicator } from './antwoorden.js';

const EENHEDEN: Readonly<Record<Indicator['eenheid'], string>> = { aantal: '', procent: ' %', dagen: ' dagen', uren: ' uur', 'uren-per-week': ' uur per week' };

/** A value with its unit, as people read it. */
export function meting(waarde: number | null, eenheid: Indicator['eenheid']): string {
  return waarde === null ? '–' : schrijf.getal(waarde) + EENHEDEN[eenheid];
}

/** What was agreed about an indicator. */
export function normtekst({ norm, eenheid }: Pick<Indicator, 'norm' | 'eenheid'>): string {
  if (norm === null) return '–';
  const delen = [norm.minstens === null ? [] : [`minstens ${meting(norm.minstens, eenheid)}`], norm.hoogstens === null ? [] : [`hoogstens ${meting(norm.hoogstens, eenheid)}`]];
  return delen.flat().join(', ');
}

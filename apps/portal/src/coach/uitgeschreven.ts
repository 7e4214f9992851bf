import { schrijf } from '../opmaak/schrijf.js';

/** One value of a message, with the words that lead to it. */
export interface Uitgeschreven {
  naam: string;
  waarde: string;
}

/** All that stands in a message, value by value, whatever its shape is. */
export function uitgeschreven(inhoud: unknown, weg: readonly string[] = []): Uitgeschreven[] {
  if (Array.isArray(inhoud)) return inhoud.flatMap((deel, i) => uitgeschreven(deel, [...weg, String(i + 1)]));
  if (typeof inhoud === 'object' && inhoud !== null) return Object.entries(inhoud).flatMap(([naam, deel]) => uitgeschreven(deel, [...weg, naam]));
  return [{ naam: weg.map(woorden).join(', '), waarde: waardetekst(inhoud, weg.at(-1) ?? '') }];
}

function woorden(naam: string): string {
  return naam.replace(/Centen$/, '').replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function waardetekst(waarde: unknown, naam: string): string {
  if (typeof waarde === 'number') return naam.endsWith('Centen') ? schrijf.euro(waarde) : schrijf.getal(waarde);
  if (typeof waarde === 'boolean') return schrijf.janee(waarde);
  return typeof waarde === 'string' ? schrijf.zin(waarde) : '–';
}

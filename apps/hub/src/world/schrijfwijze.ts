import type { Dobbel } from './dobbel.js';

const NIET_CP1252 = /[ıİğĞşŞ]/g;
const KAAL: Readonly<Record<string, string>> = { ı: 'i', İ: 'I', ğ: 'g', Ğ: 'G', ş: 's', Ş: 'S' };
const PARTIKELS = new Set(['al', 'el', 'de', 'van', 'der', 'den']);

/** As a program that only knows Windows-1252 writes it: Şahin becomes Sahin, Yılmaz becomes Yilmaz. */
export function inWindows1252(tekst: string): string {
  return tekst.replace(NIET_CP1252, (teken) => KAAL[teken] ?? teken);
}

/** Without any mark. */
export function zonderTekens(tekst: string): string {
  return inWindows1252(tekst).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Coarse key of a name: letters only, no marks, no particles. Coarser than any sensible linker, so that 'unique here' is unique there. */
export function groveSleutel(tekst: string): string {
  return zonderTekens(tekst).toLowerCase().split(/[^a-z]+/).filter((w) => w !== '' && !PARTIKELS.has(w)).join('');
}

/** The same name in another hand: marks, case or a hyphen differ, nothing else. */
export function andersGeschreven(tekst: string, dobbel: Dobbel): string {
  const wijze = dobbel.geheel(0, 2);
  if (wijze === 0) return inWindows1252(tekst).toUpperCase();
  if (wijze === 1 && tekst.includes('-')) return tekst.replaceAll('-', ' ');
  const kaal = zonderTekens(tekst);
  return kaal === tekst ? tekst.toLowerCase() : kaal;
}

const TRANSLITERATIES: readonly (readonly [RegExp, string])[] = [
  [/ou/, 'u'], [/kh/i, 'ch'], [/sh/, 'sch'], [/mm/, 'm'], [/ss/, 's'], [/ll/, 'l'], [/ee/, 'i'], [/y/, 'j'], [/q/i, 'k'], [/w/, 'v'],
  [/th/, 't'], [/ph/, 'f'], [/z/, 's'], [/ai/, 'ay'], [/h/, ''], [/e/, 'i'], [/a/, 'e'],
];

/** Another transliteration or a slip of the pen: letters differ, a reader still sees the same person. */
export function verschreven(tekst: string, dobbel: Dobbel): string {
  const mogelijk = TRANSLITERATIES.filter(([van]) => van.test(tekst));
  if (mogelijk.length > 0) {
    const [van, naar] = dobbel.kies(mogelijk.slice(0, 3));
    return tekst.replace(van, naar);
  }
  return `${tekst}h`;
}

import type { Leveringsoort, Opmaakvraag } from '#libs/connector-kit';
import type { Swiveld } from './mapper.js';
import type { Swiprofiel } from './profiel.mapper.js';

/** What the head tells of the whole file. */
export interface Swikop extends Omit<Opmaakvraag, 'soort'> {
  soort: Leveringsoort;
  aantal: number;
}

/** Head of the file up to the first record; every record then stands on a line of its own. UTF-8, line feeds, no byte order mark. */
export function schrijfKop(profiel: Swiprofiel, kop: Swikop): string {
  const velden = profiel.kopvelden.map(({ element, waarde }) => `    ${schrijfElement(element, vulIn(waarde, kop))}\n`);
  const wortel = `<${profiel.wortel} xmlns="${veilig(profiel.namespace)}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wortel}\n  <${profiel.kop}>\n${velden.join('')}  </${profiel.kop}>\n`;
}

/** One record, on one line. */
export function schrijfRecord({ record }: Swiprofiel, velden: readonly Swiveld[]): string {
  let tekst = `  <${record}>`;
  for (const veld of velden) tekst += schrijfVeld(veld);
  return `${tekst}</${record}>\n`;
}

/** What closes the file. */
export function schrijfSlot({ wortel }: Swiprofiel): string {
  return `</${wortel}>\n`;
}

/** How many lines stand before the first record. */
export function kopregels(profiel: Swiprofiel): number {
  return profiel.kopvelden.length + 4;
}

/** A text of the profile with what stands between braces filled in. */
export function vulIn(vorm: string, { gemeente, periode, basis, soort, aantal, volgnummer }: Swikop): string {
  const waarden: Record<string, string> = { gemeente, jaar: periode.slice(0, 4), kwartaal: periode.slice(5), basis, soort, aantal: String(aantal), volgnummer: String(volgnummer) };
  return vorm.replace(/\{(\w+)\}/g, (heel, naam: string) => waarden[naam] ?? heel);
}

function schrijfVeld([element, inhoud]: Swiveld): string {
  return typeof inhoud === 'string' ? schrijfElement(element, inhoud) : `<${element}>${inhoud.map(schrijfVeld).join('')}</${element}>`;
}

function schrijfElement(element: string, tekst: string): string {
  return `<${element}>${veilig(tekst)}</${element}>`;
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function veilig(tekst: string): string {
  return /[&<>"]/.test(tekst) ? tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken) : tekst;
}

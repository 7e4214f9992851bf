import type { Naam } from './antwoorden.js';

/** First names, prefix and surname, as far as they are known. */
export function persoonsnaam({ voornamen, voorvoegsel, geslachtsnaam }: Naam): string {
  return [voornamen, voorvoegsel, geslachtsnaam].filter(Boolean).join(' ') || 'Naam onbekend';
}

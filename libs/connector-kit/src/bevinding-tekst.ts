import type { Bevinding } from '#libs/case-model';
import { BEVINDINGEN } from './bevinding-lijst.js';

/**
 * The Dutch sentence (B1) that belongs to a finding and says what the sender must do.
 * An unknown code, such as one from a later release that is rolled back, still gives a sentence.
 */
export function bevindingTekst(bevinding: Bevinding): string {
  const soort = BEVINDINGEN[bevinding.code];
  if (soort === undefined) return `Controle ${bevinding.code} gaf een melding. Neem contact op met de beheerder.`;
  return soort.tekst.replaceAll('{kolom}', bevinding.kolom ?? '(geen kolom)');
}

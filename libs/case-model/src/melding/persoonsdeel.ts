import type { Bemiddelingsprofiel } from './bemiddelingsprofiel.js';
import type { Keuze } from './besluit-melding.js';
import type { VasteLasten } from './vaste-lasten.js';

/**
 * What a line says about who the person is: the part of a melding that is only ever stored encrypted.
 * Every key is absent when the sender left it empty; an empty value says nothing.
 */
export interface Persoonsdeel {
  /** Nine digits, passed the eleven-test. */
  bsn?: string;
  /** Ten digits, zero-padded. */
  vNummer?: string;
  /** Numbers as they stood in the line but could not be used: no key, and of weak evidence only (`weegBewijs`). */
  onbruikbaar?: { bsn?: string; vNummer?: string };
  geslachtsnaam?: string;
  voorvoegsel?: string;
  voornamen?: string;
  /** `jjjj-mm-dd`; unknown parts are `00`, as in `1990-00-00`. */
  geboortedatum?: string;
  geslacht?: 'M' | 'V' | 'X';
  geboorteland?: string;
  /** ISO 639 code. */
  moedertaal?: string;
  adres?: { straat?: string; huisnummer?: string; postcode?: string; plaats?: string };
  /** The employee who recorded a milestone. */
  medewerker?: string;
  /** The household's fixed costs with accounts and creditors, of a line that tells them. */
  vasteLasten?: VasteLasten;
  /** What a partner must know to find a place for the person, of a line that tells it. */
  bemiddelingsprofiel?: Bemiddelingsprofiel;
  /** Which value of a field of the person was chosen, of a decision (`kies`). */
  keuze?: Keuze;
  /** Any other text of the line that may name somebody (dossier data, group code, note). */
  overig?: Record<string, string>;
}

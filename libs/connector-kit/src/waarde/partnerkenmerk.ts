import { bevatBsn } from './toelichting.js';

/** With a digit in it: what has none may be a name. */
const KENMERK = /^(?=.*\d)[a-z0-9](?:[a-z0-9._/-]{0,38}[a-z0-9])?$/i;
/** As long as a V-nummer. */
const TIEN_CIJFERS = /^\d{10}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what a partner may use as its own id of something: it is stored and shown in the clear, so it is short, and no name or number of a person. */
export function isPartnerkenmerk(tekst: string): boolean {
  return KENMERK.test(tekst) && (UUID.test(tekst) || !(bevatBsn(tekst) || TIEN_CIJFERS.test(tekst)));
}

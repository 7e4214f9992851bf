import { isIban, isVNummer, schrijfIban } from '#libs/case-model';

const TIEN_CIJFERS = /(?<!\d)\d{10}(?!\d)/g;
/** Written in one piece, or in groups of four; whether it is one, its check digits say. */
const REKENING = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)(?![a-z0-9])/gi;

/** True when a text holds what looks like a V-nummer or an account number. For a BSN the kit looks in every note. */
export function bevatNummer(tekst: string): boolean {
  return (tekst.match(TIEN_CIJFERS) ?? []).some(isVNummer) || (tekst.match(REKENING) ?? []).some((deel) => isIban(schrijfIban(deel)));
}

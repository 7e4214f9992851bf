import { isIban, isVNummer, schrijfIban } from '#libs/case-model';
import { leesCodes } from '../tabel/lees-layout.js';
import { bevatBsn, maakWoordtoets } from './toelichting.js';

/** What a free text may not hold, by the finding on it. */
export type Tekstbezwaar = 'bsn-in-toelichting' | 'gezondheid-in-toelichting' | 'nummer-in-toelichting';

const TIEN_CIJFERS = /(?<!\d)\d{10}(?!\d)/g;
/** Written in one piece, or in groups of four; whether it is one, its check digits say. */
const REKENING = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)(?![a-z0-9])/gi;

/** True when a text holds what looks like a V-nummer or an account number. */
export function bevatNummer(tekst: string): boolean {
  return (tekst.match(TIEN_CIJFERS) ?? []).some(isVNummer) || (tekst.match(REKENING) ?? []).some((deel) => isIban(schrijfIban(deel)));
}

/** Makes, with the list of words in `codes/` of a contract version, the test of a free text for numbers and health: what is wrong with it, or nothing. */
export function leesTekstbezwaren(contract: string, woordenlijst: string): (tekst: string) => Tekstbezwaar[] {
  const gezondheid = maakWoordtoets(leesCodes(contract, woordenlijst));
  return (tekst) => [
    ...(bevatBsn(tekst) ? (['bsn-in-toelichting'] as const) : []),
    ...(gezondheid(tekst) ? (['gezondheid-in-toelichting'] as const) : []),
    ...(bevatNummer(tekst) ? (['nummer-in-toelichting'] as const) : []),
  ];
}

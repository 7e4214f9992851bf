import { isIban, schrijfIban } from '#libs/case-model';
import { kopNoemt } from '#libs/connector-kit';

/** Judges the lines of one file in turn; `kop` is true for its first. */
export type Geldtoets = (regel: string, kop: boolean) => boolean;

const NEDERLANDSE_REKENING = /(?<![a-z0-9])nl[\s.-]?\d{2}[\s.-]?[a-z]{4}[\s.-]?(?:\d[\s.-]?){10}(?!\d)/i;
/** Written in one piece, or in groups of four; whether it is one, its check digits say. */
const REKENING = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[a-z0-9]{11,30}|(?: [a-z0-9]{4}){2,7}(?: [a-z0-9]{1,3})?)(?![a-z0-9])/gi;
const MET_EURO = /(?:€|\beuro?) ?\d|\d ?(?:€|euro?\b)/i;
/** Two digits after a comma, and no percentage or number of hours. */
const MET_CENTEN = /\d,\d{2}(?!\d| ?%| ?uur)/;

/**
 * Makes the test for what the hub may not hold: balances, transactions and accounts. True for a header with one of these words in it, and
 * for a line with an account number or an amount. One test a file: the header says whether a comma parts cells. Source: partners.md 4.
 */
export function maakGeldtoets(kolommen: readonly string[]): Geldtoets {
  let kommaScheidt = false;
  return (regel, kop) => {
    if (kop) {
      kommaScheidt = !/[;\t]/.test(regel);
      if (kopNoemt(regel, kolommen)) return true;
    }
    return bevatRekening(regel) || MET_EURO.test(regel) || (!kommaScheidt && MET_CENTEN.test(regel));
  };
}

function bevatRekening(regel: string): boolean {
  return NEDERLANDSE_REKENING.test(regel) || (regel.match(REKENING) ?? []).some((deel) => isIban(schrijfIban(deel)));
}

/** Country, two check digits, and what the country's banks number with (ISO 13616: at most 34 characters). */
const VORM = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const NEDERLANDS = /^NL\d{2}[A-Z]{4}\d{10}$/;

/** An account number as it is compared and stored: without white space, in capitals. */
export function schrijfIban(tekst: string): string {
  return tekst.replace(/\s/g, '').toUpperCase();
}

/** True for an account number in the form of `schrijfIban` of which the check digits (mod 97 = 1) and, for a Dutch one, the form are right. Source: domain E.3. */
export function isIban(iban: string): boolean {
  if (!VORM.test(iban) || (iban.startsWith('NL') && !NEDERLANDS.test(iban))) return false;
  const controle = Number(iban.slice(2, 4));
  // 00, 01 and 99 leave the same remainders as 97, 98 and 02, which are the ones that are given out.
  return controle >= 2 && controle <= 98 && rest97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** Letters count as 10 to 35. Digit by digit, because the whole number is larger than a number can be exact. */
function rest97(tekens: string): number {
  let rest = 0;
  for (const teken of tekens) {
    const waarde = parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest;
}

import { describe, expect, it } from '@jest/globals';
import { leesCodes } from '#libs/connector-kit';
import { maakGeldtoets } from './geld.rules.js';

const KOP = 'instructie_id;versie;registratienummer;status;datum;reden;advies_verlengen';
const WOORDEN = leesCodes('stadsbank/status/2025-1', 'verboden-kolommen');

/** Whether a file with this header and line would be refused. */
function geweigerd(regel: string, kop = KOP): boolean {
  const toets = maakGeldtoets(WOORDEN);
  return toets(kop, true) || toets(regel, false);
}

const reden = (tekst: string): string => `5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60;1;SON-204817;ACTIEF;16-03-2026;${tekst};J`;

describe('what the hub may not hold', () => {
  it('is not in an ordinary answer', () => {
    const gewoon = ['', 'machtiging ontbreekt', 'gesprek om 10.30 uur', 'brief van 01.03.2026', '2 maanden', '12,5 uur per week', '33,33% van de termijn', '7,50 uur', 'nl12 abcd', 'kamer AB12', 'europese regeling 5'];
    expect(gewoon.filter((tekst) => geweigerd(reden(tekst)))).toEqual([]);
    expect(geweigerd('5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60,1,42,ACTIEF,16-03-2026,,J', KOP.replaceAll(';', ','))).toBe(false);
    expect(geweigerd('5b0c7e0a-8f1d-4c62-9a53-1f2d3c4b5a60\t1\t42\tACTIEF\t16-03-2026\t\tJ', KOP.replaceAll(';', '\t'))).toBe(false);
  });

  it.each(WOORDEN)('is a column of %s, however it is written', (woord) => {
    for (const kop of [woord, woord.toUpperCase(), `oud ${woord} (eur)`, `"${woord.slice(0, 2)}_${woord.slice(2)}"`]) expect(geweigerd(reden(''), `${KOP};${kop}`)).toBe(true);
  });

  it('is such a word in a header only', () => {
    expect(geweigerd(reden('mutatie in het gezin'))).toBe(false);
  });

  it('is an account number, Dutch with or without the right check digits, foreign with', () => {
    for (const iban of ['NL91ABNA0417164300', 'nl91 abna 0417 1643 00', 'NL91\u00a0ABNA\u00a00417.1643-00', 'NL00RABO0123456789', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00', 'BE68 5390 0754 7034']) {
      expect([iban, geweigerd(reden(`rekening ${iban}.`))]).toEqual([iban, true]);
    }
    for (const anders of ['DE88370400440532013000', 'NL91ABNA041716430', 'XNL91ABNA0417164300', 'NL91ABNA04171643001']) expect([anders, geweigerd(reden(anders))]).toEqual([anders, false]);
  });

  it('is an amount', () => {
    for (const bedrag of ['€ 250', '€250', 'EUR 250', 'euro 250', '250 euro', '250 EUR', '250€', '1.234,56', '12,50', '-12,50 op de rekening']) expect([bedrag, geweigerd(reden(bedrag))]).toEqual([bedrag, true]);
    expect(geweigerd('5b0c,1,42,ACTIEF,16-03-2026,tekort 250 euro,J', KOP.replaceAll(';', ','))).toBe(true);
    expect(geweigerd(reden('12,50'), KOP.replaceAll(';', '\t'))).toBe(true);
  });
});

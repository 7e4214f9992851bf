import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leesCode } from './code.js';
import { leesMaand } from './maand.js';
import { isPartnerkenmerk } from './partnerkenmerk.js';
import { bevatNummer, leesTekstbezwaren } from './tekstbezwaren.js';

describe('leesCode', () => {
  const lijst = new Map([['01', 'WERK'], ['10', 'TIEN'], ['WERK', 'WERK'], ['2', 'TWEE']]);

  it('knows every spelling of a list, text or number', () => {
    expect(['01', 'WERK', '2', 2, 10].map((waarde) => leesCode(waarde, lijst))).toEqual(['WERK', 'WERK', 'TWEE', 'TWEE', 'TIEN'].map((code) => ({ code, hersteld: false })));
  });

  it('repairs a zero that was lost or typed as a letter, and says so', () => {
    for (const waarde of ['O1', 'o1', '1', 1]) expect(leesCode(waarde, lijst)).toEqual({ code: 'WERK', hersteld: true });
  });

  it('makes nothing of anything else', () => {
    for (const waarde of ['', 'O', '001', 'O01', '1O', 'Q1', 'O12', 'werk', 'O2', 'xO1']) expect([waarde, leesCode(waarde, lijst)]).toEqual([waarde, null]);
  });
});

describe('leesMaand', () => {
  it('reads a month in any spelling', () => {
    for (const tekst of ['202602', '2026-02', '2026/02', '2026-2', '02-2026', '2/2026']) expect([tekst, leesMaand(tekst)]).toEqual([tekst, '202602']);
    expect(leesMaand('12-2026')).toBe('202612');
  });

  it('makes nothing of what is no month', () => {
    for (const tekst of ['', '2026', '20262', '202613', '202600', '2026-13', '0-2026', '2026-02-01', '01-02-2026', 'x202602', '202602x', '2026-02x', 'x2026-02', '02-2026x', 'x02-2026', '192602']) expect([tekst, leesMaand(tekst)]).toEqual([tekst, null]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (tekst) => expect(leesMaand(tekst) ?? '202602').toMatch(/^20\d{2}(0[1-9]|1[0-2])$/)));
  });
});

describe('isPartnerkenmerk', () => {
  it('takes what a system gives out', () => {
    for (const kenmerk of ['1', 'AV-101', 'p/2026/7', 'a.b_1', '12345678', '12345678901', 'A'.repeat(39) + '1', '3f0c2f5e-0000-4000-8000-000000000001', '105000024-105000024'.slice(0, 8)]) expect([kenmerk, isPartnerkenmerk(kenmerk)]).toEqual([kenmerk, true]);
  });

  it('takes no number of a person, no name and no text', () => {
    for (const kenmerk of ['', 'Haddad', 'AV 101', 'Ömar1', '-1', '1-', '=1', 'A'.repeat(40) + '1', '105000024', 'AV-105000024', '105.000.024', '2800000001', '1 of 2']) expect([kenmerk, isPartnerkenmerk(kenmerk)]).toEqual([kenmerk, false]);
  });

  it('takes a uuid whatever digits are in it', () => {
    for (const kenmerk of ['105000024-0000-4000-8000-000000000001'.slice(1), 'ABCDEF01-2345-4678-9ABC-a105000024bc']) expect([kenmerk, isPartnerkenmerk(kenmerk)]).toEqual([kenmerk, true]);
    for (const kenmerk of ['x3f0c2f5e-0000-4000-8000-a105000024bc', '3f0c2f5e-0000-4000-8000-a105000024bcd']) expect([kenmerk, isPartnerkenmerk(kenmerk)]).toEqual([kenmerk, false]);
  });
});

describe('what a free text may not hold', () => {
  const bezwaren = leesTekstbezwaren('wsp/bericht/2025-1', 'gezondheidswoorden');

  it('is nothing in an ordinary text', () => {
    for (const tekst of ['', 'Bakkerij De Proef', 'ochtend 8.30 uur', 'route 66', 'nl12 abcd']) expect([tekst, bezwaren(tekst)]).toEqual([tekst, []]);
  });

  it('is a BSN, a V-nummer, an account and a word about health, all that are there', () => {
    expect(bezwaren('bel 105000024')).toEqual(['bsn-in-toelichting']);
    expect(bezwaren('na haar revalidatie')).toEqual(['gezondheid-in-toelichting']);
    expect(['V 2800000001', 'NL69TEST0000000001', 'nl69 test 0000 0000 01'].map(bezwaren)).toEqual([['nummer-in-toelichting'], ['nummer-in-toelichting'], ['nummer-in-toelichting']]);
    expect(bezwaren('105000024 2800000001 ziekenhuis')).toEqual(['bsn-in-toelichting', 'gezondheid-in-toelichting', 'nummer-in-toelichting']);
  });

  it('is no longer or shorter number, and no account of which the check digits are wrong', () => {
    expect(['28000000011', '280000000', 'DE88370400440532013000', 'xDE89370400440532013000', 'DE89370400440532013000x'].filter(bevatNummer)).toEqual([]);
    expect(bevatNummer('DE89 3704 0044 0532 0130 00')).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Jsonafwijking } from '#libs/connector-kit';
import { bsnVan, GEWONE_LASTEN, REKENINGEN } from '../../../../../../test/support/builders/partnerbestanden.js';
import type { Opgave } from './mapper.js';
import { keurOpgave, weegVorm } from './rules.js';

const [HUUR, ZORG] = GEWONE_LASTEN.betalingen as Opgave['betalingen'];
const gewoon = { bsn: bsnVan(1), ...GEWONE_LASTEN } as Opgave;
const codes = (opgave: Partial<Opgave>): string[] => keurOpgave({ ...gewoon, ...opgave }).map(({ kolom, code }) => `${kolom} ${code}`);
const huren = (...delen: Partial<Opgave['betalingen'][number]>[]): string[] => codes({ betalingen: [ZORG!, ...delen.map((deel) => ({ ...HUUR!, bedragCenten: 100, ...deel }))] });

describe('a household', () => {
  it('is sound with one number, decision, authorisation, rent and health insurance', () => {
    expect(codes({})).toEqual([]);
    const { bsn: _, ...zonder } = gewoon;
    expect(keurOpgave({ ...zonder, vNummer: 2800000001 })).toEqual([]);
    expect(keurOpgave(zonder)).toEqual([{ regel: 1, kolom: 'bsn', code: 'verplicht-leeg', ernst: 'regel' }]);
  });

  it('may wait for its authorisation, and dates it once it is there', () => {
    expect(codes({ machtiging: { ontvangen: false } })).toEqual(['machtiging.ontvangen machtiging-ontbreekt']);
    expect(codes({ machtiging: { ontvangen: true } })).toEqual(['machtiging.datum verplicht-leeg']);
  });

  it('pays rent and health insurance', () => {
    expect(codes({ betalingen: [HUUR!] })).toEqual(['betalingen.ZORGVERZEKERING betaling-ontbreekt']);
    expect(codes({ betalingen: [ZORG!] })).toEqual(['betalingen.HUUR betaling-ontbreekt']);
  });

  it('may be left with nothing, but on no day with less', () => {
    const netto = (nettoMaandbedragCenten: number): string[] => codes({ bijstand: { ...gewoon.bijstand, nettoMaandbedragCenten } });
    expect([netto(80250), netto(80249)]).toEqual([[], ['bijstand.nettoMaandbedragCenten restant-negatief']]);
    expect(huren({ bedragCenten: 116250 }, { kenmerk: 'x', bedragCenten: 1, ingangsdatum: '2030-01-01' })).toEqual(['bijstand.nettoMaandbedragCenten restant-negatief']);
    expect(huren({ bedragCenten: 116250, einddatum: '31-12-2029' }, { kenmerk: 'x', bedragCenten: 1, ingangsdatum: '1-1-2030' })).toEqual([]);
  });
});

describe('a payment', () => {
  it('ends on its first day or later, however dates are written', () => {
    expect(huren({ einddatum: '01-03-2026' })).toEqual([]);
    expect(huren({ ingangsdatum: '01-03-2026', einddatum: '28-02-2026' })).toEqual(['betalingen.2.einddatum einddatum-voor-ingangsdatum']);
  });

  it.each([
    ['both without end', {}, { ingangsdatum: '2027-01-01' }, true],
    ['the second begins on the last day of the first', { einddatum: '2026-06-30' }, { ingangsdatum: '2026-06-30' }, true],
    ['the second follows the first', { einddatum: '2026-06-30' }, { ingangsdatum: '2026-07-01' }, false],
    ['the first follows the second', { ingangsdatum: '2026-07-01' }, { einddatum: '2026-06-30' }, false],
    ['one lies in the other', { einddatum: '2026-12-31' }, { ingangsdatum: '2026-05-01', einddatum: '2026-06-30' }, true],
    ['another account', {}, { iban: REKENINGEN.zorg }, false],
    ['another reference', {}, { kenmerk: 'GARAGE' }, false],
    ['another kind', {}, { soort: 'GAS' as const }, false],
    ['the account written otherwise', {}, { iban: 'nl42 test 0000000002' }, true],
    ['another amount and creditor', {}, { bedragCenten: 101, crediteur: 'Verhuurder' }, true],
  ])('is told twice or not: %s', (_, een, ander, dubbel) => {
    expect(huren(een, ander)).toEqual(dubbel ? ['betalingen.3 betaling-dubbel'] : []);
  });
});

describe('the form of a message', () => {
  const afwijking: Jsonafwijking = { pad: ['betalingen', '0', 'iban'], soort: 'vorm', gevoelig: false };

  it('tells a wrong value once, by the contract\'s code, counting payments from 1', () => {
    const fout = { ...afwijking, fout: 'iban-ongeldig' };
    expect(weegVorm([fout, fout])).toEqual({ geweigerd: false, nietBewaren: false, bevindingen: [{ regel: 1, kolom: 'betalingen.1.iban', code: 'iban-ongeldig', ernst: 'regel' }] });
  });

  it('tells everything that is wrong, each at its place', () => {
    const { geweigerd, nietBewaren, bevindingen } = weegVorm([
      { pad: ['besluit'], soort: 'ontbreekt', gevoelig: false }, { pad: ['bijstand', 'norm'], soort: 'code', gevoelig: false }, { pad: ['betalingen', '10', 'ingangsdatum'], soort: 'datum', gevoelig: false },
      { pad: ['betalingen', '10', 'einddatum'], soort: 'datum', gevoelig: false }, { pad: ['saldo1'], soort: 'onbekend', gevoelig: true },
    ]);
    expect(bevindingen.map(({ kolom, code }) => `${kolom} ${code}`)).toEqual([
      'besluit verplicht-leeg', 'bijstand.norm code-onbekend', 'betalingen.11.ingangsdatum datum-bestaat-niet', 'betalingen.11.einddatum datum-bestaat-niet',
    ]);
    expect([geweigerd, nietBewaren]).toEqual([false, true]);
  });

  it('is refused where the contract has no code for it, and kept out where it may not be held', () => {
    expect(weegVorm([afwijking])).toMatchObject({ geweigerd: true, bevindingen: [] });
    expect(weegVorm([{ pad: ['saldo'], soort: 'onbekend', gevoelig: true }])).toEqual({ geweigerd: false, nietBewaren: true, bevindingen: [] });
  });
});

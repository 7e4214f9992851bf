import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { naarTerugmelding } from './mapper.js';
import { keurBestand, keurRegel } from './rules.js';

const maakRij = tabelrijen('cbs/verwerkingsverslag/2025-1');
const bestand = (periode: string, soort = ''): Bestand => ({ naam: 'x', afzender: 'CBS', soort, periode, versie: 1, aanvulling: null });

/** Findings as `kolom:code:ernst` of a line. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ recordnummer: '1', code: 'E1', ...cellen });
  keurRegel(rij);
  expect(rij.bevindingen.every(({ regel }) => regel === 7)).toBe(true);
  return rij.bevindingen.map(({ kolom, code, ernst }) => `${kolom}:${code}:${ernst}`);
}

describe('a line of the report', () => {
  it('is about a record from 1 up', () => {
    for (const recordnummer of ['1', '007', '999999999', '0000000001']) expect([recordnummer, bevindingen({ recordnummer })]).toEqual([recordnummer, []]);
    for (const recordnummer of ['0', '000', '-1', '+1', '1.0', '1,5', '1e3', 'een', '1000000000', '0'.repeat(10) + '1']) {
      expect([recordnummer, bevindingen({ recordnummer })]).toEqual([recordnummer, ['recordnummer:recordnummer-ongeldig:regel']]);
    }
    expect(bevindingen({ recordnummer: '' })).toEqual(['recordnummer:verplicht-leeg:regel']);
  });

  it('says in a code, in which no number of a person fits, what is wrong', () => {
    for (const code of ['E1', 'K-3.1', 'bsn_onbekend', '12345678', 'x'.repeat(20)]) expect([code, bevindingen({ code })]).toEqual([code, []]);
    for (const code of ['E 1', 'E;1', 'é1', 'x'.repeat(21), '105000024', '1050-0002.4', 'E1_2345_67890']) expect([code, bevindingen({ code })]).toEqual([code, ['code:foutcode-ongeldig:regel']]);
    expect(bevindingen({ code: '' })).toEqual(['code:verplicht-leeg:regel']);
  });

  it('is short in its own words', () => {
    expect(bevindingen({ melding: 'x'.repeat(500) })).toEqual([]);
    expect(bevindingen({ melding: 'x'.repeat(501) })).toEqual(['melding:tekst-te-lang:regel']);
  });

  it('keeps no words with a number of somebody, and still counts', () => {
    for (const melding of ['zie 2800000001', 'V-nummer 2800000001.', 'NL91ABNA0417164300', 'rekening nl91 abna 0417 1643 00 klopt niet', 'DE89 3704 0044 0532 0130 00']) {
      expect([melding, bevindingen({ melding })]).toEqual([melding, ['melding:nummer-in-toelichting:waarschuwing']]);
      expect(naarTerugmelding(maakRij({ recordnummer: '1', code: 'E1', melding }), bestand('2026K3')).melding).toEqual({ soort: 'terugmelding', bron: 'cbs', periode: '2026K3', recordnummer: 1, code: 'E1' });
    }
    for (const melding of ['30-09-2026 12:00', 'P304 en L400 samen onmogelijk', 'AB12 deze deze', '28000000012', 'NL00ABNA', '0000000000']) expect([melding, bevindingen({ melding })]).toEqual([melding, []]);
  });
});

describe('the name of a report', () => {
  const keur = (periode: string): string | undefined => keurBestand(bestand(periode), { vandaag: '2026-09-30', gemeenten: [] })?.code;

  it('is of a quarter that is over', () => {
    expect([keur('2026K2'), keur('2026K3'), keur('2026K4')]).toEqual([undefined, 'periode-niet-afgelopen', 'periode-niet-afgelopen']);
  });

  it('may say of which municipality the records are', () => {
    const rij = maakRij({ recordnummer: '012', code: 'E1', melding: 'x' });
    expect([naarTerugmelding(rij, bestand('2026K3')).verwijzing, naarTerugmelding(rij, bestand('2026K3', '0153')).verwijzing]).toEqual(['2026K3/12', '0153/2026K3/12']);
  });
});

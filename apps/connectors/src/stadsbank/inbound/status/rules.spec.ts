import { describe, expect, it } from '@jest/globals';
import { type Bestand, keurDagbestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { keurStatus } from './rules.js';

const maakRij = tabelrijen('stadsbank/status/2025-1');
const bestand = (periode: string): Bestand => ({ naam: 'x', afzender: 'STADSBANK', soort: '', periode, versie: 1, aanvulling: null });

/** Findings as `kolom:code:ernst` of an answer in the file of 16 March; every one must stand on the line itself. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ instructie_id: 'een', versie: '1', status: 'ONTVANGEN', datum: '16-03-2026', ...cellen });
  keurStatus(rij, bestand('20260316'));
  expect(rij.bevindingen.every(({ regel }) => regel === 7)).toBe(true);
  return rij.bevindingen.map(({ kolom, code, ernst }) => `${kolom}:${code}:${ernst}`);
}

describe('an answer', () => {
  it('is about a version from 1 up', () => {
    for (const versie of ['1', '12', '0003', '9999']) expect(bevindingen({ versie })).toEqual([]);
    for (const versie of ['0', '000', '-1', '1.0', '1,5', 'v2', '12345', '071934686']) expect([versie, bevindingen({ versie })]).toEqual([versie, ['versie:versie-ongeldig:regel']]);
    expect(bevindingen({ versie: '' })).toEqual(['versie:verplicht-leeg:regel']);
  });

  it('is dated on the day of its file or before', () => {
    expect(bevindingen({ datum: '2026-03-16' })).toEqual([]);
    expect(bevindingen({ datum: '17-03-2026' })).toEqual(['datum:datum-in-toekomst:regel']);
    expect(bevindingen({ datum: '31-02-2026' })).toEqual(['datum:datum-bestaat-niet:regel']);
  });

  it('says why it is rejected, and of nothing else it must', () => {
    expect(bevindingen({ status: 'AFGEWEZEN' })).toEqual(['reden:reden-ontbreekt:regel']);
    expect(bevindingen({ status: 'AFGEWEZEN', reden: 'geen machtiging' })).toEqual([]);
    // A reason that may not be kept was given all the same.
    expect(bevindingen({ status: 'AFGEWEZEN', reden: 'bsn 105000024' })).toEqual(['reden:bsn-in-toelichting:waarschuwing']);
  });

  it('should name the number at Stadsbank once there is an account', () => {
    for (const status of ['ONTVANGEN', 'GEACCEPTEERD']) expect(bevindingen({ status })).toEqual([]);
    for (const status of ['REKENING_GEOPEND', 'ACTIEF', 'ACHTERSTAND_SIGNAAL', 'BEEINDIGD']) {
      expect(bevindingen({ status })).toEqual(['registratienummer:registratienummer-ontbreekt:waarschuwing']);
      expect(bevindingen({ status, registratienummer: 'SON-1' })).toEqual([]);
    }
  });

  it('is short in what it writes itself', () => {
    expect(bevindingen({ reden: 'x'.repeat(200), registratienummer: 'y'.repeat(40) })).toEqual([]);
    expect(bevindingen({ reden: 'x'.repeat(201), registratienummer: 'y'.repeat(41) })).toEqual(['registratienummer:tekst-te-lang:regel', 'reden:tekst-te-lang:regel']);
  });
});

describe('the name of a day\'s file', () => {
  const keur = (periode: string): string | undefined => keurDagbestand(bestand(periode), { vandaag: '2026-03-16', gemeenten: [] })?.code;

  it('is a day that exists and has come', () => {
    expect([keur('20260316'), keur('20260317'), keur('20260230')]).toEqual([undefined, 'periode-niet-afgelopen', 'bestandsnaam-onleesbaar']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { naarPlaatsing } from './mapper.js';
import { keurBestand, keurPlaatsing } from './rules.js';

const maakRij = tabelrijen('avedan/plaatsingen/2025-1');
const bestand: Bestand = { naam: 'x', afzender: 'AVEDAN', soort: '', periode: '202603', versie: 1, aanvulling: null };
const GEWOON = { referentie: 'R-1', plaatsing_id: 'AV-1', soort: '03', status: 'GESTART', datum_start: '01-03-2026', uren_per_week: '8' };

/** Findings as `kolom:code`. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ ...GEWOON, ...cellen });
  keurPlaatsing(rij);
  return rij.bevindingen.map(({ kolom, code }) => `${kolom}:${code}`);
}

describe('a line of a month', () => {
  it('needs an id from a proposal on, a first day once begun and a last one when ended', () => {
    for (const status of ['AANGEMELD', 'KENNISMAKING']) expect([status, bevindingen({ status, plaatsing_id: '', datum_start: '' })]).toEqual([status, []]);
    for (const status of ['VOORGESTELD', 'GEPLAATST', 'GESTART', 'ONDERBROKEN']) expect([status, bevindingen({ status, plaatsing_id: '' })]).toEqual([status, ['plaatsing_id:verplicht-leeg']]);
    expect(['VOORGESTELD', 'GEPLAATST', 'GESTART', 'ONDERBROKEN'].map((status) => bevindingen({ status, datum_start: '' }))).toEqual([[], [], ['datum_start:verplicht-leeg'], ['datum_start:verplicht-leeg']]);
    expect(bevindingen({ status: 'BEEINDIGD' })).toEqual(['datum_einde:verplicht-leeg', 'reden_einde:reden-einde-ontbreekt']);
    expect([bevindingen({ status: 'BEEINDIGD', datum_einde: '01-03-2026', reden_einde: 'OVERIG' }), bevindingen({ status: 'BEEINDIGD', plaatsing_id: '', reden_einde: 'OVERIG' })]).toEqual([[], []]);
  });

  it('ends on its first day or later, and has no more hours than a week', () => {
    expect([bevindingen({ datum_einde: '01-03-2026' }), bevindingen({ datum_einde: '28-02-2026' })]).toEqual([[], ['datum_einde:einddatum-voor-ingangsdatum']]);
    expect([bevindingen({ uren_per_week: '168' }), bevindingen({ uren_per_week: '168,25' })]).toEqual([[], ['uren_per_week:uren-meer-dan-kan']]);
  });

  it('names its placement by an id that is no number of a person', () => {
    expect([bevindingen({ plaatsing_id: '105000024' }), bevindingen({ plaatsing_id: 'Haddad' })]).toEqual([['plaatsing_id:kenmerk-ongeldig'], ['plaatsing_id:kenmerk-ongeldig']]);
  });

  it.each([['organisatie', 70], ['activiteit', 120]])('tells the %s in at most %d characters, without a number', (kolom, langste) => {
    expect([bevindingen({ [kolom]: 'x'.repeat(langste) }), bevindingen({ [kolom]: 'x'.repeat(langste + 1) })]).toEqual([[], [`${kolom}:tekst-te-lang`]]);
    expect(bevindingen({ [kolom]: 'bel 2800000001' })).toEqual([`${kolom}:nummer-in-toelichting`]);
  });

  it('is in a file of a month that has begun', () => {
    const op = (vandaag: string): string | undefined => keurBestand(bestand, { vandaag, gemeenten: [] })?.code;
    expect([op('2026-02-28'), op('2026-03-01'), op('2026-04-01')]).toEqual(['periode-niet-afgelopen', undefined, undefined]);
  });

  it('tells in the clear neither where nor what, and keeps no text with a number', () => {
    const vertaald = naarPlaatsing(maakRij({ ...GEWOON, referentie: 'R-1', organisatie: 'Organisatieproef', activiteit: 'bel 2800000001' }), bestand);
    expect(vertaald).toEqual({
      eind: 'open', sleutels: { deelnemer: 'avedan/AV-1' }, verwijzing: 'r-1', persoon: { overig: { organisatie: 'Organisatieproef' } },
      melding: { soort: 'plaatsing', bron: 'avedan', dag: '2026-03-31', plaatsing: 'AV-1', status: 'GESTART', plaatsingsoort: 'VRIJWILLIGERSWERK', urenPerWeek: 32, start: '2026-03-01', noemtOrganisatie: true },
    });
  });
});

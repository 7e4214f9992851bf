import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { groepVan } from './mapper.js';
import { keurBestand, keurUren } from './rules.js';

const maakRij = tabelrijen('avedan/uren/2025-1');
const bestand: Bestand = { naam: 'x', afzender: 'AVEDAN', soort: '', periode: '202603', versie: 1, aanvulling: null };
const GEWOON = { plaatsing_id: 'AV-1', maand: '202603', uren_gewerkt: '32', akkoord_organisatie: 'J' };

/** Findings as `kolom:code`. */
function bevindingen(cellen: Record<string, string>): string[] {
  const rij = maakRij({ ...GEWOON, ...cellen });
  keurUren(rij, bestand);
  return rij.bevindingen.map(({ kolom, code }) => `${kolom}:${code}`);
}

describe('hours of a month', () => {
  it('are of the month of the file or an earlier one', () => {
    expect([bevindingen({}), bevindingen({ maand: '02-2026' }), bevindingen({ maand: '202604' }), bevindingen({ maand: '202701' })]).toEqual([[], [], ['maand:maand-in-toekomst'], ['maand:maand-in-toekomst']]);
  });

  // By hand: 31 days are 744 hours, February has 672, in a leap year 696.
  it.each([['202603', '744'], ['202602', '672'], ['202402', '696'], ['202511', '720']])('are together no more than %s has: %s', (maand, uren) => {
    expect(bevindingen({ maand, uren_gewerkt: uren })).toEqual([]);
    expect(bevindingen({ maand, uren_gewerkt: `${uren},25` })).toEqual(['uren_gewerkt:uren-meer-dan-kan']);
    for (const kolom of ['uren_afgemeld', 'uren_niet_afgemeld']) expect(bevindingen({ maand, uren_gewerkt: uren, [kolom]: '0,25' })).toEqual(['uren_gewerkt:uren-meer-dan-kan']);
  });

  it('of a month that cannot be read are not counted', () => {
    expect([bevindingen({ maand: '' }), bevindingen({ maand: 'maart', uren_gewerkt: '999' })]).toEqual([['maand:verplicht-leeg'], ['maand:maand-onleesbaar']]);
  });

  it('are about a placement by an id that is no number of a person', () => {
    expect([bevindingen({ plaatsing_id: '105000024' }), bevindingen({ plaatsing_id: '' })]).toEqual([['plaatsing_id:kenmerk-ongeldig'], ['plaatsing_id:verplicht-leeg']]);
  });

  it('are compared with those of the same placement and month only', () => {
    expect([groepVan(maakRij(GEWOON)), groepVan(maakRij({ ...GEWOON, maand: '3-2026' })), groepVan(maakRij({ ...GEWOON, maand: 'x' })), groepVan(maakRij({ ...GEWOON, plaatsing_id: '' }))]).toEqual(['AV-1/202603', 'AV-1/202603', null, null]);
  });

  it('come in a file of a month that is over', () => {
    const op = (vandaag: string): string | undefined => keurBestand(bestand, { vandaag, gemeenten: [] })?.code;
    expect([op('2026-03-31'), op('2026-04-01')]).toEqual(['periode-niet-afgelopen', undefined]);
  });
});

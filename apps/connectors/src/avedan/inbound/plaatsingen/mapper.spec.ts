import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { naarPlaatsing } from './mapper.js';

const maakRij = tabelrijen('avedan/plaatsingen/2025-1');
const bestand: Bestand = { naam: 'x', afzender: 'AVEDAN', soort: '', periode: '202603', versie: 1, aanvulling: null };
const vast = { bron: 'avedan', dag: '2026-03-31' } as const;
const lees = (cellen: Record<string, string>) => naarPlaatsing(maakRij({ referentie: 'R-1', ...cellen }), bestand);

describe('a line of a month', () => {
  it.each(['AANGEMELD', 'KENNISMAKING', 'VOORGESTELD'])('that says %s is of the mediation, whatever id is proposed', (status) => {
    expect(lees({ status, plaatsing_id: 'AV-1' })).toEqual({ eind: 'open', sleutels: {}, verwijzing: 'r-1', persoon: null, melding: { ...vast, soort: 'bemiddeling', status, voorstel: 'AV-1' } });
    expect(lees({ status }).melding).toEqual({ ...vast, soort: 'bemiddeling', status });
  });

  it.each(['GEPLAATST', 'GESTART', 'ONDERBROKEN', 'BEEINDIGD'])('that says %s is of the placement that it names', (status) => {
    expect(lees({ status, plaatsing_id: 'AV-1' })).toEqual({ eind: 'open', sleutels: { deelnemer: 'avedan/AV-1' }, verwijzing: 'r-1', persoon: null, melding: { ...vast, soort: 'plaatsing', plaatsing: 'AV-1', status } });
  });

  it('ends a placement on its last day, or a mediation that led to none', () => {
    const einde = { status: 'BEEINDIGD', datum_einde: '31-03-2026', reden_einde: 'OVERIG' };
    expect(lees({ ...einde, plaatsing_id: 'AV-1' }).melding).toEqual({ ...vast, soort: 'plaatsing', plaatsing: 'AV-1', status: 'BEEINDIGD', eind: '2026-04-01', redenEinde: 'OVERIG' });
    expect(lees(einde).melding).toEqual({ ...vast, soort: 'bemiddeling', status: 'BEEINDIGD', redenEinde: 'OVERIG' });
  });

  it.each([['organisatie', 'noemtOrganisatie'], ['activiteit', 'noemtActiviteit']])('seals the %s, and says that it is told', (kolom, noemt) => {
    const { persoon, melding } = lees({ status: 'GESTART', plaatsing_id: 'AV-1', [kolom]: 'Buurthuisproef' });
    expect([persoon, melding]).toEqual([{ overig: { [kolom]: 'Buurthuisproef' } }, { ...vast, soort: 'plaatsing', plaatsing: 'AV-1', status: 'GESTART', [noemt]: true }]);
  });
});

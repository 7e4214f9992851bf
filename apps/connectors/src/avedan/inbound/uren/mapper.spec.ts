import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/connector-kit';
import { tabelrijen } from '../../../../../../test/support/tabelrij.js';
import { naarUren } from './mapper.js';

const maakRij = tabelrijen('avedan/uren/2025-1');
const bestand: Bestand = { naam: 'x', afzender: 'AVEDAN', soort: '', periode: '202603', versie: 1, aanvulling: null };
const lees = (cellen: Record<string, string>) => naarUren(maakRij({ plaatsing_id: 'AV-1', maand: '02-2026', uren_gewerkt: '32,5', akkoord_organisatie: 'J', ...cellen }), bestand);
const GEWERKT = { soort: 'uren', bron: 'avedan', dag: '2026-03-31', plaatsing: 'AV-1', maand: '202602', gewerkt: 130, akkoord: true };

describe('hours of a month', () => {
  it('are of a placement, and name nobody', () => {
    expect(lees({})).toEqual({ eind: 'open', sleutels: { deelnemer: 'avedan/AV-1' }, melding: GEWERKT, persoon: null });
  });

  it('tell apart what was reported absent and what was not', () => {
    expect(lees({ uren_afgemeld: '1', uren_niet_afgemeld: '0,5' }).melding).toEqual({ ...GEWERKT, afgemeld: 4, nietAfgemeld: 2 });
    expect(lees({ uren_gewerkt: '0', uren_afgemeld: '0' }).melding).toEqual({ ...GEWERKT, gewerkt: 0, afgemeld: 0 });
  });

  it('are confirmed only where the host says so', () => {
    expect(lees({ akkoord_organisatie: 'N' }).melding).toEqual({ ...GEWERKT, akkoord: false });
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Feit, participatieuren, vouwStand } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit } from '../../../../test/support/builders/feiten.builder.js';
import { plekFeit, bevestigdFeit } from '../../../../test/support/builders/participatie.builder.js';
import { feitenVan, ZROUTE_TABEL } from '../../../../test/support/zroute-tabel.js';

describe('hours of participation, as worked out by hand', () => {
  it.each(ZROUTE_TABEL.map((geval) => [geval.naam, geval] as const))('%s', (_, geval) => {
    const { gedaan, prognose } = participatieuren(vouwStand(feitenVan(geval)), geval.peildatum);
    const { prognoseEinde = null, haalbaar = null, benodigdTempo = null } = prognose ?? {};
    expect([gedaan === null ? null : gedaan / 4, prognoseEinde, haalbaar, benodigdTempo === null ? null : benodigdTempo / 4]).toEqual(geval.verwacht);
  });
});

describe('hours of participation on a day', () => {
  const asiel = [coaFeit({ vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }), pipFeit('2025-06-10', 'Z')];
  const op = (peildatum: string, ...feiten: Feit[]) => participatieuren(vouwStand([...asiel, ...feiten]), peildatum);
  const HALF = ['202507', '202508', '202509', '202510', '202511', '202512'].map((maand) => bevestigdFeit(maand, 24));

  it('are of months that have ended, and of the brede intake from the day that says so', () => {
    const feiten = [bevestigdFeit('202601', 10), bevestigdFeit('202602', 20), mijlpaalFeit('PARTICIPATIE_INTAKE', '2026-02-10', { waarde: '5' })];
    expect(['2026-01-30', '2026-01-31', '2026-02-09', '2026-02-10', '2026-02-28'].map((dag) => op(dag, ...feiten).gedaan)).toEqual([null, 40, 40, 60, 140]);
  });

  it('are complete on the day as of which the last of them counts, whatever came first', () => {
    const na = mijlpaalFeit('PARTICIPATIE_INTAKE', '2026-02-10', { waarde: '300' });
    expect(op('2026-03-01', bevestigdFeit('202601', 500), na)).toEqual({ gedaan: 3200, nodig: 3200, gehaaldOp: '2026-02-10', prognose: null });
    expect(op('2026-03-01', bevestigdFeit('202602', 500), na).gehaaldOp).toBe('2026-02-28');
    expect(op('2026-03-01', bevestigdFeit('202512', 400), bevestigdFeit('202602', 400), bevestigdFeit('202601', 0)).gehaaldOp).toBe('2026-02-28');
  });

  it('ask nothing before there is a PIP, also when hours are told', () => {
    expect(participatieuren(vouwStand([bevestigdFeit('202512', 24)]), '2026-01-15')).toEqual({ gedaan: 96, nodig: null, gehaaldOp: null, prognose: null });
    expect(participatieuren(vouwStand([]), '2026-01-15')).toEqual({ gedaan: null, nodig: null, gehaaldOp: null, prognose: null });
  });

  it('have the pace that was known then, and a month that should have been confirmed counts as empty', () => {
    const plek = plekFeit({ start: '2025-07-01' });
    // 576 quarters in the 184 days of July to December, up to 28 February; from then on 480 in those of August to January.
    expect(['2026-02-28', '2026-03-01'].map((dag) => op(dag, ...HALF, plek).prognose?.tempo)).toEqual([21, 18]);
  });

  it('begin with the first month of which some are confirmed, where the placement is told to begin later', () => {
    // 288 quarters in the 92 days of October to December.
    const feiten = ['202510', '202511', '202512'].map((maand) => bevestigdFeit(maand, 24));
    expect(op('2026-01-15', ...feiten, plekFeit({ start: '2025-12-01' })).prognose?.tempo).toBe(21);
  });

  it('are made while any placement of Avedan goes on, and not at one of WSP', () => {
    const tempo = (...feiten: Feit[]) => op('2026-01-15', ...HALF, ...feiten).prognose?.tempo;
    const klaar = plekFeit({ start: '2025-07-01', eind: '2025-10-01', status: 'BEEINDIGD' });
    expect([tempo(), tempo(klaar), tempo(klaar, plekFeit({ plaatsing: 'p-2', start: '2025-10-01' })), tempo(plekFeit({ bron: 'wsp', start: '2025-07-01' }))]).toEqual([null, null, 21, null]);
  });

  it('do not begin with a placement of WSP', () => {
    const feiten = [bevestigdFeit('202512', 14), plekFeit({ start: '2025-12-16' })];
    expect(op('2026-01-15', ...feiten).prognose?.tempo).toBe(24);
    expect(op('2026-01-15', ...feiten, plekFeit({ bron: 'wsp', plaatsing: 'w', start: '2025-11-01' })).prognose?.tempo).toBe(24);
  });
});

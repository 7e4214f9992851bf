import { describe, expect, it } from '@jest/globals';
import type { Feit, PlaatsingMelding } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit, taalFeit } from '../../../../../test/support/builders/feiten.builder.js';
import { plekFeit, bevestigdFeit } from '../../../../../test/support/builders/participatie.builder.js';
import { termijnOp, verloopVan } from '../../../../../test/support/builders/termijn-op.js';

const asiel = coaFeit({ verzonden: '2025-02-03T08:00:00Z', vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } });
const z = pipFeit('2025-06-10', 'Z');
const b = pipFeit('2025-06-10', 'B:B1');
const uren = (kwartaal: string, aantal: number) => taalFeit(kwartaal, { cumulatief: aantal * 4, gevolgd: 304 });
const wordtGezin = (datum: string) => mijlpaalFeit('KENNISGEVING_DUO', datum, { doelgroep: 'Gezinsmigrant en overige migrant' });
const ontheffing = (datum: string, waarde: string) => mijlpaalFeit('ONTHEFFING_PARTICIPATIE', datum, { waarde });

describe('D15 vrijwilligerswerk', () => {
  const werk = (melding: Partial<PlaatsingMelding>) => plekFeit({ start: '2025-09-10', urenPerWeek: 24, ...melding });
  const stand = (...feiten: Feit[]) => verloopVan('vrijwilligerswerk', [z, ...feiten], '2026-02-01')[0];

  it('must begin within three months of the start of the term, by policy', () => {
    expect(termijnOp('vrijwilligerswerk', [z], '2025-06-11')).toMatchObject({
      code: 'D15', soort: 'beleid', trigger: { wat: 'start van de Z-route', datum: '2025-06-11' }, uiterlijk: '2025-09-10', status: 'open', prognose: null,
      grond: 'Beleidsregels inburgering Almelo: vrijwilligerswerk van ten minste 6 uur per week begonnen binnen 3 maanden na de start van de Z-route',
    });
    expect(verloopVan('vrijwilligerswerk', [z], '2025-06-10', '2025-09-10', '2025-09-11')).toEqual(['-', '2025-09-10 open', '2025-09-10 overschreden']);
    expect(verloopVan('vrijwilligerswerk', [b], '2025-09-11')).toEqual(['-']);
  });

  it('is met by the first day of work, in time or late', () => {
    expect(verloopVan('vrijwilligerswerk', [z, werk({})], '2025-09-09', '2025-09-10')).toEqual(['2025-09-10 open', '2025-09-10 gehaald']);
    expect(termijnOp('vrijwilligerswerk', [z, werk({ start: '2025-09-11' })], '2026-02-01')).toMatchObject({ status: 'overschreden', gedaanOp: '2025-09-11' });
    expect(termijnOp('vrijwilligerswerk', [z, werk({ start: '2025-03-01' })], '2026-02-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2025-03-01' });
  });

  it('is six hours a week, of all places together', () => {
    const { urenPerWeek: _, ...zonderUren } = werk({}).melding;
    expect([stand(werk({ urenPerWeek: 23 })), stand({ ...werk({}), melding: zonderUren })]).toEqual(['2025-09-10 overschreden', '2025-09-10 overschreden']);
    expect(termijnOp('vrijwilligerswerk', [z, werk({ urenPerWeek: 12, start: '2025-07-01' }), werk({ plaatsing: 'p-2', urenPerWeek: 12 })], '2026-02-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2025-09-10' });
    expect(stand(werk({ urenPerWeek: 12, start: '2025-07-01', eind: '2025-09-10', status: 'BEEINDIGD' }), werk({ plaatsing: 'p-2', urenPerWeek: 12 }))).toBe('2025-09-10 overschreden');
  });

  it('has begun when the partner says so, in a place that is no paid work or study', () => {
    const met = (melding: Partial<PlaatsingMelding>) => stand(werk(melding));
    expect((['VRIJWILLIGERSWERK', 'BUURTACTIVITEIT', 'WERKERVARINGSPLAATS', 'BETAALD_WERK', 'STAGE', 'LEERBAAN'] as const).map((plaatsingsoort) => met({ plaatsingsoort }))).toEqual([
      ...Array.from({ length: 3 }, () => '2025-09-10 gehaald'), ...Array.from({ length: 3 }, () => '2025-09-10 overschreden'),
    ]);
    expect([met({ status: 'GEPLAATST' }), met({ status: 'ONDERBROKEN' }), met({ status: 'BEEINDIGD', eind: '2025-12-01' }), met({ status: 'BEEINDIGD' })]).toEqual([
      '2025-09-10 overschreden', '2025-09-10 gehaald', '2025-09-10 gehaald', '2025-09-10 overschreden',
    ]);
  });

  it('is counted again from the day on which the case comes to the Z-route, and lapses when it leaves', () => {
    const naarZ = [b, pipFeit('2026-01-20', 'Z')];
    expect(verloopVan('vrijwilligerswerk', naarZ, '2026-01-20', '2026-01-21', '2026-04-21')).toEqual(['-', '2026-04-20 open', '2026-04-20 overschreden']);
    expect(verloopVan('vrijwilligerswerk', [z, pipFeit('2025-09-10', 'B:B1')], '2025-09-09', '2025-09-10')).toEqual(['2025-09-10 open', '2025-09-10 vervallen']);
    expect(termijnOp('vrijwilligerswerk', [z, pipFeit('2025-08-01', 'B:B1')], '2026-01-01')?.reden).toBe('De leerroute is gewijzigd.');
    expect(verloopVan('vrijwilligerswerk', [z, pipFeit('2025-08-01', 'B:B1'), pipFeit('2026-01-20', 'Z')], '2026-02-01')).toEqual(['2026-04-20 open']);
    // What ended before somebody came back does not count, what went on does.
    const terug = [z, pipFeit('2025-08-01', 'B:B1'), pipFeit('2026-01-20', 'Z')];
    expect(verloopVan('vrijwilligerswerk', [...terug, werk({ start: '2025-07-01', eind: '2026-01-21', status: 'BEEINDIGD' })], '2026-02-01')).toEqual(['2026-04-20 open']);
    expect(verloopVan('vrijwilligerswerk', [...terug, werk({ start: '2025-07-01', eind: '2026-01-22', status: 'BEEINDIGD' })], '2026-02-01')).toEqual(['2026-04-20 gehaald']);
    // Another PIP on the same route changes nothing.
    expect(verloopVan('vrijwilligerswerk', [z, pipFeit('2025-08-01', 'Z')], '2025-09-11')).toEqual(['2025-09-10 overschreden']);
  });

  it('lapses when DUO asks no participation', () => {
    expect(verloopVan('vrijwilligerswerk', [z, ontheffing('2025-08-01', '0')], '2025-07-31', '2025-08-01')).toEqual(['2025-09-10 open', '2025-09-10 vervallen']);
    const reden = (naarB: string) => termijnOp('vrijwilligerswerk', [z, ontheffing('2025-08-01', '0'), pipFeit(naarB, 'B:B1')], '2025-09-01')?.reden;
    expect([reden('2025-07-15'), reden('2025-08-01'), reden('2025-08-15')]).toEqual(['De leerroute is gewijzigd.', 'De leerroute is gewijzigd.', 'Door een ontheffing wordt geen participatie gevraagd.']);
    expect(stand(ontheffing('2025-08-01', '300'))).toBe('2025-09-10 overschreden');
  });
});

describe('D16 taaluren', () => {
  it('is asked of everybody on the Z-route, and of nobody else', () => {
    expect(verloopVan('taaluren', [z], '2025-06-10', '2025-06-11', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 open', '2028-06-10 overschreden']);
    expect(verloopVan('taaluren', [z, wordtGezin('2025-05-01')], '2025-06-11')).toEqual(['2028-06-10 open']);
    expect([verloopVan('taaluren', [b], '2025-06-11'), verloopVan('taaluren', [pipFeit('2025-06-10', 'O:B1')], '2025-06-11')]).toEqual([['-'], ['-']]);
    expect(termijnOp('taaluren', [z], '2025-06-11')).toMatchObject({ code: 'D16', soort: 'wettelijk', grond: 'Besluit inburgering 2021, artikel 3.14: 800 uur taal en KNM binnen de inburgeringstermijn van drie jaar', trigger: { datum: '2025-06-11' } });
  });

  it('is met on the last day of the quarter that reports 800 hours, carried over a switch of route', () => {
    const feiten = [b, uren('2025K4', 799.75), pipFeit('2026-01-20', 'Z'), uren('2026K1', 800), uren('2026K2', 900)];
    expect(termijnOp('taaluren', feiten, '2026-03-30')).toMatchObject({ status: 'open', gedaanOp: null });
    expect(termijnOp('taaluren', feiten, '2026-12-31')).toMatchObject({ status: 'gehaald', gedaanOp: '2026-03-31', prognose: null });
    expect(termijnOp('taaluren', [z, uren('2026K1', 790), taalFeit('2026K2', { school: '5104', leerroute: 'Z', gevolgd: 40, cumulatief: 40 })], '2026-12-31')).toMatchObject({ status: 'gehaald', gedaanOp: '2026-06-30' });
  });

  it('lapses when the route switches, and is asked again when it switches back', () => {
    expect(verloopVan('taaluren', [z, pipFeit('2026-01-20', 'B:B1'), pipFeit('2026-09-01', 'Z')], '2026-01-19', '2026-01-20', '2026-09-01')).toEqual(['2028-06-10 open', '2028-06-10 vervallen', '2028-06-10 open']);
  });

  it('does not count lessons in quarters that ended before the term began', () => {
    expect(verloopVan('taaluren', [z, uren('2025K1', 40), uren('2026K4', 839.75)], '2027-01-01')).toEqual(['2028-06-10 open']);
    expect(verloopVan('taaluren', [z, uren('2025K1', 40), uren('2026K4', 840)], '2027-01-01')).toEqual(['2028-06-10 gehaald']);
    expect(verloopVan('taaluren', [z, uren('2025K2', 40), uren('2026K4', 800)], '2027-01-01')).toEqual(['2028-06-10 gehaald']);
  });

  it('re-evaluates hours that a newer version, or a newer report, takes back', () => {
    expect(verloopVan('taaluren', [z, { ...uren('2026K1', 800), actief: false }, uren('2026K1', 80)], '2026-12-31')).toEqual(['2028-06-10 open']);
    const terug = [z, uren('2026K1', 800), uren('2026K2', 780), uren('2026K3', 801)];
    expect(verloopVan('taaluren', terug, '2026-03-31', '2026-06-30', '2026-09-30')).toEqual(['2028-06-10 gehaald', '2028-06-10 open', '2028-06-10 gehaald']);
    expect(termijnOp('taaluren', terug, '2027-01-01')?.gedaanOp).toBe('2026-09-30');
  });

  it('tells whether it will be in time at this pace, and which pace would do', () => {
    // 76 hours a quarter: 648 left on 1 April 2026, 182 days brought 152.
    const feiten = [z, uren('2025K4', 76), uren('2026K1', 152)];
    expect(termijnOp('taaluren', feiten, '2026-04-15')).toMatchObject({ status: 'open', prognose: { rest: 2592, tempo: 23, prognoseEinde: '2028-05-15', haalbaar: true, benodigdTempo: 24 } });
    expect(termijnOp('taaluren', [...feiten, taalFeit('2026K2', { gevolgd: 100, cumulatief: 708 })], '2026-07-15')).toMatchObject({ status: 'open', prognose: { rest: 2492, haalbaar: false, benodigdTempo: 26 } });
    expect(termijnOp('taaluren', [...feiten, taalFeit('2026K2', { gevolgd: 304, cumulatief: 912, status: 'UITGEVALLEN' })], '2026-07-15')).toMatchObject({ prognose: { tempo: null, prognoseEinde: null, haalbaar: null } });
    expect(termijnOp('taaluren', [...feiten, mijlpaalFeit('EINDE', '2026-04-01')], '2026-04-15')).toMatchObject({ status: 'vervallen', prognose: null });
    expect(termijnOp('taaluren', feiten, '2028-06-11')).toMatchObject({ status: 'overschreden', prognose: { rest: 2592, haalbaar: false, benodigdTempo: null } });
  });
});

describe('D17 participatie-uren', () => {
  const op = (peildatum: string, ...feiten: Feit[]) => termijnOp('participatie-uren', [asiel, z, ...feiten], peildatum);

  it('is asked of asylum status holders on the Z-route alone', () => {
    expect(op('2025-06-11')).toMatchObject({
      code: 'D17', soort: 'wettelijk', uiterlijk: '2028-06-10', status: 'open', trigger: { wat: 'start van de inburgeringstermijn', datum: '2025-06-11' },
      grond: 'Besluit inburgering 2021, artikel 3.14: 800 uur participatie binnen de inburgeringstermijn van drie jaar',
    });
    expect(verloopVan('participatie-uren', [asiel, z], '2025-06-10', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 overschreden']);
    expect([op('2025-06-11', wordtGezin('2025-05-01')), termijnOp('participatie-uren', [asiel, b], '2026-01-01'), termijnOp('participatie-uren', [z], '2026-01-01')]).toEqual([undefined, undefined, undefined]);
  });

  it('is met on the last day of the month of the 800th confirmed hour', () => {
    const feiten = [bevestigdFeit('202603', 400), bevestigdFeit('202604', 399.75), bevestigdFeit('202605', 1, { akkoord: false }), bevestigdFeit('202606', 0.25), bevestigdFeit('202607', 8)];
    expect([op('2026-06-29', ...feiten), op('2026-06-30', ...feiten)]).toMatchObject([{ status: 'open', gedaanOp: null }, { status: 'gehaald', gedaanOp: '2026-06-30', prognose: null }]);
    expect(op('2027-01-01', ...feiten, bevestigdFeit('202604', 300, { dag: '2026-08-31' }))).toMatchObject({ status: 'open', gedaanOp: null });
  });

  it('counts what was done before the term, at Avedan or as the coach says', () => {
    expect(op('2026-01-01', bevestigdFeit('202505', 800))).toMatchObject({ status: 'gehaald', gedaanOp: '2025-05-31' });
    const intake = mijlpaalFeit('PARTICIPATIE_INTAKE', '2025-06-01', { waarde: '30' });
    expect([op('2026-04-01', intake, bevestigdFeit('202603', 769.75)), op('2026-04-01', intake, bevestigdFeit('202603', 770))]).toMatchObject([{ status: 'open' }, { status: 'gehaald', gedaanOp: '2026-03-31' }]);
  });

  it('asks no more than an ontheffing says, and nothing when that is 0', () => {
    const klaar = [bevestigdFeit('202603', 299.75), bevestigdFeit('202604', 0.25)];
    expect(op('2027-01-10', ...klaar, ontheffing('2027-01-10', '300'))).toMatchObject({ status: 'gehaald', gedaanOp: '2026-04-30', grond: expect.stringContaining('300 uur (ontheffing van DUO) participatie') });
    expect(op('2027-01-09', ...klaar, ontheffing('2027-01-10', '300'))).toMatchObject({ status: 'open', grond: expect.stringContaining('800 uur participatie') });
    expect(op('2027-01-10', ontheffing('2027-01-10', '12.5'))?.grond).toContain(' 12,5 uur (ontheffing van DUO) participatie');
    expect(op('2027-01-10', ...klaar, ontheffing('2027-01-10', '900'))).toMatchObject({ status: 'open', grond: expect.stringContaining('800 uur participatie') });
    expect([op('2027-01-09', ontheffing('2027-01-10', '0')), op('2027-01-10', ontheffing('2027-01-10', '0'))]).toMatchObject([{ status: 'open' }, { status: 'vervallen', reden: 'Door een ontheffing wordt geen participatie gevraagd.' }]);
    expect(op('2027-01-10', ontheffing('2027-01-10', '0'), ontheffing('2027-02-10', '100'))).toMatchObject({ status: 'open' });
  });

  it('lapses with the route and with the target group, whichever comes first, and comes back with them', () => {
    const anders = [pipFeit('2026-01-20', 'B:B1'), wordtGezin('2026-02-01')];
    expect([op('2026-01-19', ...anders), op('2026-01-20', ...anders), op('2026-03-01', ...anders)]).toMatchObject([{ status: 'open' }, { status: 'vervallen', reden: 'De leerroute is gewijzigd.' }, { status: 'vervallen', reden: 'De leerroute is gewijzigd.' }]);
    expect(op('2026-02-01', wordtGezin('2026-02-01'))).toMatchObject({ status: 'vervallen', reden: 'De doelgroep is gewijzigd.' });
    const terug = mijlpaalFeit('WELKOMGESPREK', '2026-05-01', { doelgroep: 'Asielstatushouder' });
    expect(op('2026-05-01', wordtGezin('2026-02-01'), terug)).toMatchObject({ status: 'open' });
    // Never both at once: on the Z-route only after the target group changed.
    expect(termijnOp('participatie-uren', [asiel, b, wordtGezin('2026-02-01'), pipFeit('2026-03-01', 'Z')], '2026-04-01')).toBeUndefined();
  });

  it('tells when it will not hold, and the pace that would', () => {
    const feiten = [plekFeit(), ...['202601', '202602', '202603'].map((maand) => bevestigdFeit(maand, 16))];
    expect(op('2026-04-10', ...feiten)).toMatchObject({ status: 'open', prognose: { rest: 3008, tempo: 14, haalbaar: false, benodigdTempo: 27 } });
  });
});

describe('D18 afschalen', () => {
  const klaar = [b, uren('2026K1', 599.75), uren('2026K2', 600)];

  it('may be done on the B1-route from 600 hours to the end of the term', () => {
    expect(verloopVan('afschalen', klaar, '2026-06-29', '2026-06-30', '2028-06-10', '2028-06-11')).toEqual(['-', '2028-06-10 open', '2028-06-10 open', '2028-06-10 vervallen']);
    expect(termijnOp('afschalen', klaar, '2026-06-30')).toMatchObject({ code: 'D18', soort: 'wettelijk', trigger: { wat: '600 uur taalles', datum: '2026-06-30' }, grond: 'Besluit inburgering 2021, artikel 5.5: afschalen naar A2 kan vanaf 600 uur taalles' });
    expect(verloopVan('afschalen', [z, uren('2026K2', 700)], '2026-12-31')).toEqual(['-']);
  });

  it('is done by a PIP for A2, and lapses on another route', () => {
    expect(termijnOp('afschalen', [...klaar, pipFeit('2026-09-01', 'B:A2')], '2026-09-01')).toMatchObject({ status: 'gehaald', gedaanOp: '2026-09-01' });
    expect(verloopVan('afschalen', [...klaar, pipFeit('2026-09-01', 'Z')], '2026-09-01')).toEqual(['2028-06-10 vervallen']);
  });

  it('of somebody who comes to the B1-route with hours begins there', () => {
    expect(verloopVan('afschalen', [z, uren('2026K2', 600), pipFeit('2026-09-01', 'B:B1')], '2026-08-31', '2026-09-01')).toEqual(['-', '2028-06-10 open']);
  });
});

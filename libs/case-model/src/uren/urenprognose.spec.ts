import { describe, expect, it } from '@jest/globals';
import { urenprognose, type Prognosevraag } from './urenprognose.js';

/** Six hours a week, known up to 1 July 2026. */
const ZES = { kwartieren: 24, dagen: 7, tot: '2026-07-01' };
const op = (vraag: Partial<Prognosevraag>) => urenprognose({ rest: 240, eind: '2026-12-01', tempo: ZES, peildatum: '2026-07-15', ...vraag });

describe('the forecast', () => {
  it('goes on at the pace from the day after what is known', () => {
    // 240 quarters of an hour are ten weeks of six hours: 1 July + 70 days, that day not counted.
    expect(op({})).toEqual({ rest: 240, tempo: 24, prognoseEinde: '2026-09-08', haalbaar: true, benodigdTempo: 13 });
    expect(op({ rest: 241 }).prognoseEinde).toBe('2026-09-09');
    expect(op({ rest: 24 }).prognoseEinde).toBe('2026-07-15');
    expect(op({ rest: 52 }).prognoseEinde).toBe('2026-07-16');
  });

  it.each([['2026-09-09', true], ['2026-09-08', false], ['2026-07-16', false], ['2026-01-01', false]])('with a term up to %s holds: %p', (eind, haalbaar) => {
    expect(op({ eind }).haalbaar).toBe(haalbaar);
  });

  it('tells the pace that would do, from the day after the peildatum, rounded up', () => {
    // 16 July up to and including 30 November: 138 days.
    expect([op({}).benodigdTempo, op({ rest: 276 }).benodigdTempo, op({ rest: 277 }).benodigdTempo]).toEqual([13, 14, 15]);
    expect([op({ eind: '2026-07-17' }).benodigdTempo, op({ eind: '2026-07-16' }).benodigdTempo, op({ eind: '2026-07-01' }).benodigdTempo]).toEqual([1680, null, null]);
  });

  it('is none without a pace, save that what fits in no working week cannot be done', () => {
    expect(op({ tempo: null })).toEqual({ rest: 240, tempo: null, prognoseEinde: null, haalbaar: null, benodigdTempo: 13 });
    // Seven days at forty hours.
    expect([160, 161].map((rest) => op({ tempo: null, eind: '2026-07-23', rest }).haalbaar)).toEqual([null, false]);
    expect(op({ tempo: null, eind: '2026-07-16', rest: 1 }).haalbaar).toBe(false);
  });

  it('rounds the pace down', () => {
    expect(op({ tempo: { kwartieren: 500, dagen: 181, tot: '2026-07-01' } }).tempo).toBe(19);
  });

  it('ends on a leap day where the calendar has one', () => {
    expect(op({ tempo: { ...ZES, tot: '2028-02-01' }, rest: 96, peildatum: '2028-02-10', eind: '2028-03-01' })).toMatchObject({ prognoseEinde: '2028-02-28', haalbaar: true });
    expect(op({ tempo: { ...ZES, tot: '2028-02-01' }, rest: 97, peildatum: '2028-02-10', eind: '2028-03-01' })).toMatchObject({ prognoseEinde: '2028-02-29', haalbaar: true });
  });
});

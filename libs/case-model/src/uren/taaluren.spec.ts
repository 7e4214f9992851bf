import { describe, expect, it } from '@jest/globals';
import { type Feit, taaluren, vouwStand } from '#libs/case-model';
import { mijlpaalFeit, pipFeit, taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { geteldeTaaluren } from './getelde-taaluren.js';

const z = pipFeit('2025-06-10', 'Z');
/** 76 hours followed, and those in all. */
const les = (kwartaal: string, uren: number, meer: Parameters<typeof taalFeit>[1] = {}) => taalFeit(kwartaal, { cumulatief: uren * 4, gevolgd: 304, ...meer });
const op = (peildatum: string, ...feiten: Feit[]) => taaluren(vouwStand(feiten), peildatum);

describe('hours of lessons on a day', () => {
  it('are of quarters that have ended', () => {
    const feiten = [z, les('2025K4', 76), les('2026K1', 152)];
    expect(['2025-12-30', '2025-12-31', '2026-03-30', '2026-03-31'].map((dag) => op(dag, ...feiten).gedaan)).toEqual([null, 304, 304, 608]);
  });

  it('are asked on the Z-route alone, from the PIP on', () => {
    const naarB = pipFeit('2026-01-20', 'B:B1');
    expect([op('2025-06-09', z), op('2025-06-10', z), op('2026-01-19', z, naarB), op('2026-01-20', z, naarB)].map(({ nodig }) => nodig)).toEqual([null, 3200, 3200, null]);
    expect(op('2026-01-15', les('2025K4', 76))).toEqual({ gedaan: 304, nodig: null, gehaaldOp: null, prognose: null });
  });

  it('of the brede intake do not count: those of quarters that ended before the term began', () => {
    const feiten = [les('2025K1', 50), les('2025K2', 70), les('2025K4', 850)];
    const posten = (...anders: Feit[]) => geteldeTaaluren(vouwStand([...feiten, ...anders])).map(({ dag, kwartieren }) => `${dag} ${kwartieren / 4}`);
    expect(posten()).toEqual(['2025-03-31 50', '2025-06-30 70', '2025-12-31 850']);
    expect(posten(z)).toEqual(['2025-03-31 0', '2025-06-30 20', '2025-12-31 800']);
    expect(posten(pipFeit('2025-03-30', 'Z'))).toEqual(['2025-03-31 50', '2025-06-30 70', '2025-12-31 850']);
    expect(posten(pipFeit('2025-03-31', 'Z'))).toEqual(['2025-03-31 0', '2025-06-30 20', '2025-12-31 800']);
    expect(op('2026-01-01', ...feiten, z)).toMatchObject({ gedaan: 3200, gehaaldOp: '2025-12-31', prognose: null });
  });

  it('go on at the pace of the last two quarters, from the first lesson on', () => {
    // 608 quarters in the 182 days of October to March, 2,592 left: 775.9, so 776 days from 1 April 2026.
    expect(op('2026-04-15', z, les('2025K4', 76), les('2026K1', 152)).prognose).toMatchObject({ rest: 2592, tempo: 23, prognoseEinde: '2028-05-15' });
    // 304 quarters in 47 days from 15 November: 2,896 × 47 / 304 = 447.7, so 448 days from 1 January 2026.
    expect(op('2026-01-15', z, les('2025K4', 76, { start: '2025-11-15' })).prognose).toMatchObject({ rest: 2896, tempo: 45, prognoseEinde: '2027-03-24' });
  });

  it('have the pace that was known then, and a quarter that should have been reported counts as empty', () => {
    const feiten = [z, les('2025K4', 76), les('2026K1', 300, { gevolgd: 896 })];
    expect([op('2026-03-30', ...feiten).prognose, op('2026-03-31', ...feiten).prognose]).toMatchObject([{ rest: 2896, tempo: 23 }, { rest: 2000, tempo: 46 }]);
    // 1,200 quarters in 182 days, up to 31 July; from then on 896 in the 181 days of January to June.
    expect([op('2026-07-31', ...feiten).prognose?.tempo, op('2026-08-01', ...feiten).prognose?.tempo]).toEqual([46, 34]);
  });

  it.each([['ACTIEF', true], ['ONDERBROKEN', false], ['UITGEVALLEN', false], ['AFGEROND', false], ['WACHTLIJST', false], ['AANGEMELD', false]] as const)('with a newest report that says %s have a pace: %p', (status, heeft) => {
    expect(op('2026-01-15', z, les('2025K4', 76, { status })).prognose?.tempo !== null).toBe(heeft);
  });

  it('are no longer looked forward to from the day on which the case ends', () => {
    const feiten = [z, les('2025K4', 76), mijlpaalFeit('EINDE', '2026-01-15')];
    expect([op('2026-01-14', ...feiten).prognose === null, op('2026-01-15', ...feiten).prognose]).toEqual([false, null]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Feit, Participatie } from '#libs/case-model';
import { coaFeit, plaatsingFeit, urenFeit } from '../../../../test/support/builders/feiten.builder.js';
import { vouwStand } from './vouw-stand.js';

const participatie = (...feiten: Feit[]): Participatie | null => vouwStand([coaFeit(), plaatsingFeit('2026-01-31'), ...feiten]).participatie;
/** Hours as people write them. */
const uur = (uren: number): number => uren * 4;
const nee = { akkoord: false };
const in202604 = { dag: '2026-04-30' };

describe('hours of participation', () => {
  it('are unknown until somebody reports any', () => {
    expect(participatie()).toBeNull();
    expect(vouwStand([coaFeit()]).herkomst['participatie']).toBeUndefined();
  });

  // By hand: what was reported, and what of it counts in all and by month.
  it.each<[string, Feit[], number, [maand: string, uren: number][]]>([
    ['one month, confirmed', [urenFeit('202601', uur(32))], 32, [['202601', 32]]],
    ['one month, not confirmed', [urenFeit('202601', uur(32), nee)], 0, [['202601', 0]]],
    ['three months of which one is not', [urenFeit('202601', uur(32)), urenFeit('202602', uur(28.25), nee), urenFeit('202603', uur(30.5))], 62.5, [['202601', 32], ['202602', 0], ['202603', 30.5]]],
    ['two placements in one month', [urenFeit('202601', uur(16)), urenFeit('202601', uur(8.75), { plaatsing: 'p-2' })], 24.75, [['202601', 24.75]]],
    ['two placements of which one host confirms', [urenFeit('202601', uur(16), nee), urenFeit('202601', uur(8), { plaatsing: 'p-2' })], 8, [['202601', 8]]],
    ['missed hours beside', [urenFeit('202601', uur(20), { afgemeld: uur(8), nietAfgemeld: uur(4) })], 20, [['202601', 20]]],
    ['a correction in a later file', [urenFeit('202601', uur(32)), urenFeit('202601', uur(24.5), in202604)], 24.5, [['202601', 24.5]]],
    ['a confirmation in a later file', [urenFeit('202601', uur(32), nee), urenFeit('202601', uur(32), in202604)], 32, [['202601', 32]]],
    ['a confirmation that is taken back', [urenFeit('202601', uur(32)), urenFeit('202601', uur(32), { ...nee, ...in202604 })], 0, [['202601', 0]]],
    ['a correction to nothing', [urenFeit('202601', uur(32)), urenFeit('202602', uur(8)), urenFeit('202601', 0, in202604)], 8, [['202601', 0], ['202602', 8]]],
    ['a supplement of the same file', [urenFeit('202601', uur(32)), urenFeit('202601', uur(30), {}, { aanvulling: 1, bestand: 'AVEDAN_UREN_202601_a1.csv' })], 30, [['202601', 30]]],
    ['a file that no longer counts', [urenFeit('202601', uur(32), {}, { actief: false }), urenFeit('202602', uur(8))], 8, [['202602', 8]]],
    ['a year boundary', [urenFeit('202601', uur(4)), urenFeit('202512', uur(6))], 10, [['202512', 6], ['202601', 4]]],
    ['all 800 hours', Array.from({ length: 25 }, (_, i) => urenFeit(String(202401 + (i % 12) + 100 * Math.floor(i / 12)), uur(32))), 800,
      Array.from({ length: 25 }, (_, i): [string, number] => [String(202401 + (i % 12) + 100 * Math.floor(i / 12)), 32])],
  ])('of %s', (_, feiten, totaal, perMaand) => {
    for (const volgorde of [feiten, [...feiten].reverse()]) {
      expect(participatie(...volgorde)).toEqual({ bevestigd: uur(totaal), perMaand: perMaand.map(([maand, uren]) => ({ maand, bevestigd: uur(uren) })) });
    }
  });

  it('come from the line that was told last', () => {
    const [eerst, laatst] = [urenFeit('202603', uur(8)), urenFeit('202601', uur(8), in202604)];
    expect(vouwStand([coaFeit(), eerst, laatst]).herkomst['participatie']).toEqual({ bron: 'avedan', bericht: laatst.bericht, regel: laatst.regel, peildatum: '2026-04-30' });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Feit, TaalMelding } from '#libs/case-model';
import { taalFeit } from '../../../../test/support/builders/feiten.builder.js';
import { taalVolgorde } from './taal-volgorde.js';
import { vouwTaaluren } from './vouw-taaluren.js';

/** `2025K4 5101B 76/304` is 76 hours followed in that quarter at that school on that route, 304 in all; a start of lessons may follow. */
function regel(tekst: string): Feit<TaalMelding> {
  const [kwartaal = '', wie = '', uren = '', start] = tekst.split(' ');
  const [gevolgd = 0, cumulatief = 0] = uren.split('/').map((u) => Number(u) * 4);
  return taalFeit(kwartaal, { school: wie.slice(0, 4), leerroute: wie.slice(4) as 'B' | 'Z', gevolgd, cumulatief, ...(start === undefined ? {} : { start }) });
}

/** Per quarter the hours followed and those in all, in hours. */
function uren(...regels: string[]): string[] {
  return vouwTaaluren(taalVolgorde(regels.map(regel), [])).map(({ kwartaal, gevolgd, cumulatief }) => `${kwartaal} ${gevolgd / 4}/${cumulatief / 4}`);
}

describe('hours of lessons over schools and routes', () => {
  it('are what one school says, corrections included', () => {
    expect(uren()).toEqual([]);
    expect(uren('2026K1 5101B 70/146', '2025K4 5101B 76/76')).toEqual(['2025K4 76/76', '2026K1 70/146']);
    expect(uren('2025K4 5101B 76/76', '2026K1 5101B 70/140')).toEqual(['2025K4 76/76', '2026K1 70/140']);
    expect(uren('2025K3 5101B 76/400', '2026K1 5101B 0/400')).toEqual(['2025K3 76/400', '2026K1 0/400']);
  });

  it.each([
    ['a new school goes on from the old one', '2026K1 5102B 70/146', '2026K1 70/146'],
    ['a new school begins at 0', '2026K1 5102B 70/70', '2026K1 70/146'],
    ['a new school heard of some hours only', '2026K1 5102B 70/120', '2026K1 70/146'],
    ['a new school knows of more than we do', '2026K1 5102B 70/170', '2026K1 70/170'],
    ['another route at the same school goes on', '2026K1 5101Z 70/146', '2026K1 70/146'],
    ['another route at the same school begins at 0', '2026K1 5101Z 70/70', '2026K1 70/146'],
    ['a new school that counts less than was followed in the quarter', '2026K1 5102B 70/0', '2026K1 70/76'],
  ])('move along: %s', (_, regels, verwacht) => {
    expect(uren('2025K4 5101B 76/76', regels)).toEqual(['2025K4 76/76', verwacht]);
  });

  it('stay along in later quarters, and when somebody comes back', () => {
    expect(uren('2025K3 5101B 76/76', '2025K4 5102B 40/40', '2026K1 5102B 40/80', '2026K2 5101B 10/86')).toEqual(['2025K3 76/76', '2025K4 40/116', '2026K1 40/156', '2026K2 10/166']);
    expect(uren('2025K3 5101B 76/76', '2025K4 5102B 40/116', '2026K1 5101B 10/126')).toEqual(['2025K3 76/76', '2025K4 40/116', '2026K1 10/126']);
  });

  it('of a quarter in which somebody changed schools are those of both', () => {
    expect(uren('2025K4 5102B 40/40 2025-11-01', '2025K4 5101B 76/76 2025-09-15')).toEqual(['2025K4 116/116']);
    expect(uren('2025K4 5102B 40/116 2025-11-01', '2025K4 5101B 76/76 2025-09-15')).toEqual(['2025K4 116/116']);
    expect(uren('2025K4 5101B 20/300', '2025K4 5101Z 36/36 2025-11-01')).toEqual(['2025K4 56/336']);
  });

  it('count once what one school says of two routes, or twice of one', () => {
    expect(uren('2025K4 5101B 76/300', '2025K4 5101Z 76/300')).toEqual(['2025K4 76/300']);
    expect(uren('2025K4 5101B 76/300', '2025K4 5101B 70/90 2025-10-01')).toEqual(['2025K4 70/90']);
    expect(uren('2025K4 5101B 76/300', '2025K4 5102B 76/300')).toEqual(['2025K4 152/376']);
  });

  it('are the same whether a school goes on or begins at 0, wherever somebody changed', () => {
    const kwartalen = ['2024K3', '2024K4', '2025K1', '2025K2', '2025K3', '2025K4'];
    const les = fc.record({ gevolgd: fc.nat(300), wissel: fc.boolean(), loopt: fc.boolean() });
    fc.assert(
      fc.property(fc.array(les, { minLength: 1, maxLength: kwartalen.length }), (lessen) => {
        let totaal = 0;
        let eigen = 0;
        let school = 5101;
        const verwacht: number[] = [];
        const regels = lessen.map(({ gevolgd, wissel, loopt }, plaats) => {
          if (wissel && plaats > 0) [school, eigen] = [school + 1, loopt ? totaal : 0];
          totaal += gevolgd;
          eigen += gevolgd;
          verwacht.push(totaal);
          return taalFeit(kwartalen[plaats] ?? '', { school: String(school), gevolgd, cumulatief: eigen });
        });
        expect(vouwTaaluren(taalVolgorde(regels, [])).map(({ cumulatief }) => cumulatief)).toEqual(verwacht);
      }),
      { numRuns: 300 },
    );
  });
});

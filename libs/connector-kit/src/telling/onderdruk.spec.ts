import { describe, expect, it } from '@jest/globals';
import { onderdruk } from './onderdruk.js';
import type { Telmerk, Telrelatie } from './telcel.js';

/** Parts with their total last, as they are read: a number, `<5` or `x`. */
function lees(aantallen: readonly number[], relaties: readonly Telrelatie[]): string[] {
  const merken = onderdruk(aantallen.map((aantal) => ({ aantal, gepubliceerd: true })), relaties);
  const teksten: Record<Telmerk, (aantal: number) => string> = { toon: String, klein: () => '<5', geheim: () => 'x' };
  return merken.map((merk, cel) => teksten[merk](aantallen[cel] as number));
}

const rij = (...delen: number[]): string => {
  const totaal = delen.reduce((a, b) => a + b, 0);
  return lees([...delen, totaal], [{ totaal: delen.length, delen: delen.map((_, cel) => cel) }]).join(' ');
};

describe('one total and its parts', () => {
  it.each([
    [[10, 20], '10 20 30', 'nothing small'],
    [[0, 20], '0 20 20', 'a zero is shown'],
    [[3, 20], '<5 x 23', 'a small part would follow from the total'],
    [[3, 20, 9], '<5 20 x 32', 'the smallest other part goes with it'],
    [[4, 1], '<5 <5 5', 'two small parts keep each other'],
    [[4, 4], '<5 <5 x', 'eight can only be twice four'],
    [[1, 1], '<5 <5 <5', 'a total can be small too'],
    [[1, 2, 30, 9], '<5 <5 30 x 42', 'together fewer than five'],
    [[3, 0, 0], '<5 0 0 <5', 'equal to a total that is as small'],
    [[1, 1, 1, 1, 0], '<5 <5 <5 <5 0 x', 'four can only be four times one'],
    [[1, 1, 1, 1, 1], '<5 <5 <5 <5 <5 x', 'five can only be five times one'],
  ])('%j reads %s: %s', (delen, tekst) => {
    expect(rij(...delen)).toBe(tekst);
  });
});

describe('counts that hang together', () => {
  it('a small cell of a table takes a rectangle with it', () => {
    // Rows of 3 with their total, under a row of totals.
    const tabel = [3, 20, 23, 30, 40, 70, 33, 60, 93];
    const rijen = [0, 3, 6].map((plek): Telrelatie => ({ totaal: plek + 2, delen: [plek, plek + 1] }));
    const kolommen = [0, 1, 2].map((plek): Telrelatie => ({ totaal: plek + 6, delen: [plek, plek + 3] }));
    expect(lees(tabel, [...rijen, ...kolommen])).toEqual(['<5', 'x', '23', 'x', 'x', '70', '33', '60', '93']);
  });

  it('what is known to lie within a small cell does not narrow it', () => {
    // 20 = 1 + 19; of the 19, 19 are also counted apart, so that the 19 and the 1 would follow.
    const cellen = [{ aantal: 1, gepubliceerd: true }, { aantal: 19, gepubliceerd: true }, { aantal: 20, gepubliceerd: true }, { aantal: 19, gepubliceerd: true }, { aantal: 0, gepubliceerd: false }];
    expect(onderdruk(cellen, [{ totaal: 2, delen: [0, 1] }, { totaal: 1, delen: [3, 4] }]).slice(0, 4)).toEqual(['klein', 'geheim', 'toon', 'geheim']);
  });

  it('everything is secret where no choice is sound', () => {
    // Three times the same cell is 3, and also 2 and the cell: it can only be 1.
    const cellen = [1, 1, 1, 3, 2].map((aantal) => ({ aantal, gepubliceerd: true }));
    const gelijk: Telrelatie[] = [{ totaal: 0, delen: [1] }, { totaal: 1, delen: [2] }];
    expect(onderdruk(cellen, [...gelijk, { totaal: 3, delen: [0, 1, 2] }, { totaal: 3, delen: [4, 0] }, { totaal: 4, delen: [0, 1] }])).toEqual(Array(5).fill('geheim'));
  });

  it('a total that is not the sum of its parts is a fault of the maker', () => {
    expect(() => onderdruk([{ aantal: 1, gepubliceerd: true }, { aantal: 2, gepubliceerd: true }], [{ totaal: 1, delen: [0] }])).toThrow('do not add up');
  });
});

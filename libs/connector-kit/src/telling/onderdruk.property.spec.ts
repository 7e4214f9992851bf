import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Grenzen, rekenTerug } from '../../../../test/support/terugrekenaar.js';
import { onderdruk } from './onderdruk.js';
import type { Telcel, Telmerk, Telrelatie } from './telcel.js';

interface Tabel {
  cellen: Telcel[];
  relaties: Telrelatie[];
}

/** Counts by row and column with both margins, the rows in one or two groups under a total, and for some rows one group within them. */
function bouw(rijen: readonly (readonly number[])[], binnen: readonly number[]): Tabel {
  const cellen: Telcel[] = [];
  const relaties: Telrelatie[] = [];
  const cel = (aantal: number, gepubliceerd = true): number => cellen.push({ aantal, gepubliceerd }) - 1;
  const rij = (aantallen: readonly number[]): number[] => {
    const delen = aantallen.map((aantal) => cel(aantal));
    const totaal = cel(aantallen.reduce((a, b) => a + b, 0));
    relaties.push({ totaal, delen });
    return [...delen, totaal];
  };
  const plaatsen = rijen.map(rij);
  const kolommen = (rijen[0] ?? []).map((_, kolom) => rijen.reduce((som, r) => som + (r[kolom] ?? 0), 0));
  rij(kolommen).forEach((totaal, kolom) => relaties.push({ totaal, delen: plaatsen.map((r) => r[kolom] as number) }));
  binnen.forEach((deel, nr) => {
    const geheel = rijen[nr] ?? [];
    const erin = geheel.map((aantal) => Math.floor((aantal * deel) / 4));
    rij(erin).slice(0, -1).forEach((plek, kolom) => {
      relaties.push({ totaal: plaatsen[nr]?.[kolom] as number, delen: [plek, cel((geheel[kolom] as number) - (erin[kolom] as number), false)] });
    });
  });
  return { cellen, relaties };
}

const eenAantal = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 2, arbitrary: fc.integer({ min: 5, max: 12 }) });
const eenTabel = fc
  .record({ rijen: fc.integer({ min: 1, max: 4 }), kolommen: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rijen, kolommen }) =>
    fc.record({
      aantallen: fc.array(fc.array(eenAantal, { minLength: kolommen, maxLength: kolommen }), { minLength: rijen, maxLength: rijen }),
      binnen: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: Math.min(2, rijen) }),
    }),
  )
  .map(({ aantallen, binnen }) => bouw(aantallen, binnen));

/** What the reader knows: shown cells as they are, small ones 1..4, secret ones at least 1, the rest not negative. Nobody knows an upper bound: this one is far off. */
function kennis({ cellen }: Tabel, merken: readonly Telmerk[]): Grenzen[] {
  const ver = Math.max(...cellen.map(({ aantal }) => aantal)) + 8;
  const allesGeheim = merken.every((merk) => merk === 'geheim');
  return cellen.map(({ aantal, gepubliceerd }, cel) => {
    if (!gepubliceerd || allesGeheim) return { laag: 0, hoog: ver };
    if (merken[cel] === 'klein') return { laag: 1, hoog: 4 };
    return merken[cel] === 'geheim' ? { laag: 1, hoog: ver } : { laag: aantal, hoog: aantal };
  });
}

function teruggerekend(tabel: Tabel, merken: readonly Telmerk[]): number[] {
  const grenzen = kennis(tabel, merken);
  const verborgen = tabel.cellen.flatMap(({ gepubliceerd }, cel) => (gepubliceerd && merken[cel] !== 'toon' ? [cel] : []));
  return verborgen.filter((cel) => rekenTerug(grenzen, tabel.relaties, cel) !== null);
}

describe('nobody can compute back what is not shown', () => {
  it('whatever the table: no hidden cell has but one possible value', () => {
    fc.assert(fc.property(eenTabel, (tabel) => {
      expect(teruggerekend(tabel, onderdruk(tabel.cellen, tabel.relaties))).toEqual([]);
    }), { numRuns: 400 });
  });

  it('a small cell is never shown, a zero always, and no cell is small that is not', () => {
    fc.assert(fc.property(eenTabel, ({ cellen, relaties }) => {
      const merken = onderdruk(cellen, relaties);
      if (merken.every((merk) => merk === 'geheim')) return;
      cellen.forEach(({ aantal, gepubliceerd }, cel) => {
        if (!gepubliceerd) return;
        if (aantal === 4) expect(merken[cel]).not.toBe('toon');
        else if (aantal > 0 && aantal < 5) expect(merken[cel]).toBe('klein');
        else if (aantal === 0) expect(merken[cel]).toBe('toon');
        else expect(merken[cel]).not.toBe('klein');
      });
    }));
  });

  it('no total gives away that the small cells under it are together fewer than 5', () => {
    fc.assert(fc.property(eenTabel, ({ cellen, relaties }) => {
      const merken = onderdruk(cellen, relaties);
      for (const { totaal, delen } of relaties) {
        if (merken[totaal] !== 'toon' || delen.some((deel) => cellen[deel]?.gepubliceerd === false)) continue;
        const verborgen = delen.filter((deel) => merken[deel] !== 'toon');
        expect(verborgen.length === 0 || verborgen.reduce((som, deel) => som + (cellen[deel]?.aantal ?? 0), 0) >= 5).toBe(true);
      }
    }));
  });

  it('is seen to fail where only the small cells are hidden', () => {
    const lekken = fc.sample(eenTabel, { numRuns: 200, seed: 7 }).filter((tabel) => {
      const alleenKlein = tabel.cellen.map(({ aantal, gepubliceerd }): Telmerk => (gepubliceerd && aantal > 0 && aantal < 5 ? 'klein' : 'toon'));
      return teruggerekend(tabel, alleenKlein).length > 0;
    });
    expect(lekken.length).toBeGreaterThan(50);
  });
});

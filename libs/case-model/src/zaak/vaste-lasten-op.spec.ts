import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vastelast } from '../melding/vaste-lasten.js';
import { plusDagen } from '../termijn/plus-dagen.js';
import { laagsteRestant, vasteLastenOp } from './vaste-lasten-op.js';

const huur: Vastelast = { soort: 'HUUR', bedragCenten: 65000, ingangsdatum: '2026-03-01', einddatum: '2026-06-30' };
const nieuweHuur: Vastelast = { soort: 'HUUR', bedragCenten: 70000, ingangsdatum: '2026-07-01' };

const dag = fc.integer({ min: 0, max: 40 }).map((n) => plusDagen('2026-02-20', n));
const last: fc.Arbitrary<Vastelast> = fc
  .record({ bedragCenten: fc.integer({ min: 1, max: 900 }), ingangsdatum: dag, duur: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }) })
  .map(({ bedragCenten, ingangsdatum, duur }) => ({ soort: 'HUUR', bedragCenten, ingangsdatum, ...(duur === null ? {} : { einddatum: plusDagen(ingangsdatum, duur) }) }));

describe('fixed costs on a day', () => {
  const op = (peildag: string) => vasteLastenOp({ nettoMaandbedragCenten: 100000, betalingen: [huur, nieuweHuur] }, peildag);

  it('are those in force, first and last day included', () => {
    expect(op('2026-02-28')).toEqual({ aantal: 0, totaalCenten: 0, restantCenten: 100000 });
    expect(op('2026-03-01')).toEqual({ aantal: 1, totaalCenten: 65000, restantCenten: 35000 });
    expect(op('2026-06-30')).toEqual({ aantal: 1, totaalCenten: 65000, restantCenten: 35000 });
    expect(op('2026-07-01')).toEqual({ aantal: 1, totaalCenten: 70000, restantCenten: 30000 });
  });

  it('never leave less than the least, and on some day exactly that', () => {
    fc.assert(
      fc.property(fc.array(last, { maxLength: 6 }), (betalingen) => {
        const budget = { nettoMaandbedragCenten: 1000, betalingen };
        const dagen = Array.from({ length: 80 }, (_, n) => vasteLastenOp(budget, plusDagen('2026-02-19', n)).restantCenten);
        expect(laagsteRestant(budget)).toBe(Math.min(...dagen));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Feit, standaardbeleid, type Termijn, termijnen, vouwStand } from '#libs/case-model';
import { coaFeit, mijlpaalFeit, pipFeit } from '../../../../test/support/builders/feiten.builder.js';
import { willekeurigeFeiten } from '../../../../test/support/builders/willekeurige-feiten.js';
import { plusDagen } from './plus-dagen.js';

const RONDEN = { numRuns: 300 };
const beleid = standaardbeleid('0141');
const dag = fc.nat(3000).map((dagen) => plusDagen('2023-01-01', dagen));
const op = (feiten: readonly Feit[], peildatum: string): Termijn[] => termijnen(vouwStand(feiten), { peildatum, beleid });

/** Every trigger on its own day, `verder` days later each time, and nothing done. */
function begonnen(datum: string, verder: number): Feit[] {
  const dagen = Array.from({ length: 5 }, (_, nummer) => plusDagen(datum, nummer * verder)) as [string, string, string, string, string];
  return [
    coaFeit({ koppelingsdatum: dagen[0], vergunning: { soort: 'ASIEL_BEPAALDE_TIJD' } }), mijlpaalFeit('WELKOMGESPREK', dagen[1]), mijlpaalFeit('KENNISGEVING_DUO', dagen[2]),
    mijlpaalFeit('BIJSTAND_TOEGEKEND', dagen[3]), pipFeit(dagen[4], 'Z'),
  ];
}

describe('deadlines', () => {
  it('depend on the facts and the day, not on the order of the facts', () => {
    const geschud = willekeurigeFeiten.chain((feiten) => fc.tuple(fc.constant(feiten), fc.shuffledSubarray(feiten, { minLength: feiten.length, maxLength: feiten.length })));
    fc.assert(fc.property(geschud, dag, ([feiten, anders], peildatum) => expect(op(anders, peildatum)).toEqual(op(feiten, peildatum))), RONDEN);
  });

  it('never end earlier when their trigger comes later', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 400 }), (datum, verder, later) => {
        const laat = new Map(op(begonnen(plusDagen(datum, later), verder), '2040-01-01').map(({ naam, uiterlijk }) => [naam, uiterlijk]));
        const vroeg = op(begonnen(datum, verder), '2040-01-01');
        expect(vroeg.map(({ naam }) => naam)).toEqual([...laat.keys()]);
        expect([...laat.keys()]).toEqual(expect.arrayContaining(['vrijwilligerswerk', 'taaluren', 'participatie-uren', 'zroute-eindgesprek']));
        for (const { naam, uiterlijk } of vroeg) expect([naam, (laat.get(naam) ?? '') >= uiterlijk]).toEqual([naam, true]);
      }),
      RONDEN,
    );
  });

  it('never end earlier when DUO extends the term', () => {
    fc.assert(
      fc.property(dag, dag, fc.integer({ min: 0, max: 2000 }), (datum, besluit, langer) => {
        const verlenging = mijlpaalFeit('VERLENGING_TERMIJN', besluit, { waarde: plusDagen(datum, langer) });
        const verlengd = new Map(op([...begonnen(datum, 7), verlenging], '2040-01-01').map(({ naam, uiterlijk }) => [naam, uiterlijk]));
        for (const { naam, uiterlijk } of op(begonnen(datum, 7), '2040-01-01')) expect([naam, (verlengd.get(naam) ?? '9999') >= uiterlijk]).toEqual([naam, true]);
      }),
      RONDEN,
    );
  });

  it('are there once, begun, with a reason exactly when they lapsed', () => {
    fc.assert(
      fc.property(willekeurigeFeiten, dag, (feiten, peildatum) => {
        const gegeven = op(feiten, peildatum);
        expect(new Set(gegeven.map(({ naam }) => naam)).size).toBe(gegeven.length);
        for (const { status, reden, gedaanOp, uiterlijk } of gegeven) {
          expect(reden !== null).toBe(status === 'vervallen');
          if (status === 'open') expect([gedaanOp, uiterlijk >= peildatum]).toEqual([null, true]);
          if (gedaanOp !== null) expect([gedaanOp <= peildatum, status]).toEqual([true, gedaanOp <= uiterlijk ? 'gehaald' : 'overschreden']);
        }
      }),
      RONDEN,
    );
  });

  it('do not look past the day: what is dated later changes nothing that a duty was found to be', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 300 }), dag, (datum, na, peildatum) => {
        const feiten = begonnen(datum, 7);
        const later = plusDagen(peildatum, na);
        const erna = [mijlpaalFeit('EINDE', later), mijlpaalFeit('EINDGESPREK_INTAKE', later), mijlpaalFeit('MAP_EINDGESPREK', later), mijlpaalFeit('START_VRAGENLIJST', later)];
        expect(op([...feiten, ...erna], peildatum)).toEqual(op(feiten, peildatum));
      }),
      RONDEN,
    );
  });
});

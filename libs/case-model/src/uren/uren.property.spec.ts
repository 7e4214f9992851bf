import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dagErna, GEEN_VERLOOP, plusDagen, plusMaanden, type Urenstand } from '#libs/case-model';
import { dagenTussen } from '../termijn/dagen-tussen.js';
import type { Urenperiode } from './urenperiode.js';
import { urenstand } from './urenstand.js';

const RONDEN = { numRuns: 300 };
const BEGIN = '2025-01-01';
const NODIG = 3200;

/** Hours in some months of a few years; every month at most once. */
const verleden = fc
  .uniqueArray(fc.record({ maand: fc.nat(40), kwartieren: fc.nat(200) }), { selector: ({ maand }) => maand, maxLength: 20 })
  .map((lijst) => lijst.map(({ maand, kwartieren }): Urenperiode => ({ start: plusMaanden(BEGIN, maand), eind: plusMaanden(BEGIN, maand + 1), kwartieren })));
const geval = fc.record({ perioden: verleden, peildatum: fc.nat(1500).map((dagen) => plusDagen(BEGIN, dagen)), duur: fc.nat(1500), sinds: fc.option(fc.nat(300).map((dagen) => plusDagen(BEGIN, dagen))) });

type Geval = { perioden: Urenperiode[]; peildatum: string; duur: number; sinds: string | null };

function op({ perioden, peildatum, duur, sinds }: Geval): Urenstand {
  const bekend = perioden.filter(({ eind }) => eind <= dagErna(peildatum));
  let som = 0;
  const totalen = [...bekend].sort((a, b) => (a.start < b.start ? -1 : 1)).map(({ eind, kwartieren }) => ({ dag: plusDagen(eind, -1), kwartieren: (som += kwartieren) }));
  return urenstand({ soort: 'maand', perioden: bekend, totalen, sinds, loopt: true, nodig: NODIG, peildatum }, { inburgeringstermijn: { start: BEGIN, eind: plusDagen(BEGIN, duur) }, verloop: GEEN_VERLOOP, einde: null });
}

/** The better it stands, the less: left, the end, that it does not hold, the pace that would do. */
function gewogen({ prognose }: Urenstand): (number | string)[] {
  if (prognose === null) return [0, '', 0, 0];
  const { rest, prognoseEinde, haalbaar, benodigdTempo } = prognose;
  return [rest, prognoseEinde ?? '9999', haalbaar === true ? 0 : 1, benodigdTempo ?? 0];
}

describe('hours and their forecast', () => {
  it('more hours in what was reported never give a later forecast, nor more left, nor a higher pace that would do', () => {
    fc.assert(
      fc.property(geval, fc.array(fc.nat(100), { minLength: 20, maxLength: 20 }), (een, erbij) => {
        const meer = gewogen(op({ ...een, perioden: een.perioden.map((periode, plaats) => ({ ...periode, kwartieren: periode.kwartieren + (erbij[plaats] as number) })) }));
        const minder = gewogen(op(een));
        expect(meer.map((deel, plaats) => deel <= (minder[plaats] as number | string))).toEqual(meer.map(() => true));
      }),
      RONDEN,
    );
  });

  it('the pace that would do is enough for what is left, and a quarter of an hour less is not', () => {
    fc.assert(
      fc.property(geval, (een) => {
        const { prognose } = op(een);
        if (prognose === null || prognose.benodigdTempo === null) return;
        const dagen = dagenTussen(dagErna(een.peildatum), plusDagen(BEGIN, een.duur));
        expect(prognose.benodigdTempo * dagen).toBeGreaterThanOrEqual(prognose.rest * 7);
        expect((prognose.benodigdTempo - 1) * dagen).toBeLessThan(prognose.rest * 7);
      }),
      RONDEN,
    );
  });

  it('a forecast is never before the peildatum, is there exactly with a pace, and holds exactly when it ends within the term', () => {
    fc.assert(
      fc.property(geval, (een) => {
        const { prognose, gehaaldOp } = op(een);
        expect(gehaaldOp === null || prognose === null).toBe(true);
        if (prognose === null) return;
        const { prognoseEinde, tempo, haalbaar, benodigdTempo } = prognose;
        expect(prognoseEinde === null).toBe(tempo === null);
        if (prognoseEinde === null) return;
        expect(prognoseEinde >= een.peildatum).toBe(true);
        expect(haalbaar).toBe(prognoseEinde < plusDagen(BEGIN, een.duur));
        // Who will not make it must go faster than now.
        if (haalbaar === false && benodigdTempo !== null) expect(benodigdTempo).toBeGreaterThan(tempo ?? 0);
      }),
      RONDEN,
    );
  });

  it('the order in which periods are told changes nothing', () => {
    fc.assert(
      fc.property(geval.chain((een) => fc.tuple(fc.constant(een), fc.shuffledSubarray(een.perioden, { minLength: een.perioden.length }))), ([een, geschud]) => {
        expect(op({ ...een, perioden: geschud })).toEqual(op(een));
      }),
      RONDEN,
    );
  });

  it('a longer term never turns what holds into what does not', () => {
    fc.assert(
      fc.property(geval, fc.nat(400), (een, langer) => {
        if (op(een).prognose?.haalbaar === true) expect(op({ ...een, duur: een.duur + langer }).prognose?.haalbaar).toBe(true);
      }),
      RONDEN,
    );
  });
});

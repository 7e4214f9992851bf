import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inStroken } from './in-stroken.js';

/** A strip: the places it reads and writes, and how long each of its steps takes, in turns of the event loop. */
interface Proefstrook {
  plaatsen: string[];
  duur: number[];
}

const strook: fc.Arbitrary<Proefstrook> = fc.record({
  plaatsen: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 }),
  duur: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
});

async function beurten(aantal = 0): Promise<void> {
  for (let i = 0; i < aantal; i += 1) await new Promise((klaar) => setImmediate(klaar));
}

/** Every strip adds itself to the list at each of its places, as it read that list: a lost update is a strip that is missing. */
async function speel(stroken: Proefstrook[], banen: number): Promise<{ lijsten: Map<string, string>; tegelijk: number; schrijvers: number }> {
  const vooraf: ReadonlyMap<string, string> = new Map();
  const lijsten = new Map<string, string>();
  let [bezig, tegelijk, schrijvend, schrijvers] = [0, 0, 0, 0];
  await inStroken(stroken.map((een, nummer) => ({ ...een, nummer })), {
    banen: banen === 1 ? [lijsten] : Array.from({ length: banen }, () => new Map(vooraf)),
    schrijver: lijsten,
    oordeel: async ({ plaatsen, duur, nummer }, bron) => {
      tegelijk = Math.max(tegelijk, ++bezig);
      const gelezen: [string, string][] = [];
      for (const plaats of plaatsen) {
        await beurten(duur[gelezen.length]);
        gelezen.push([plaats, `${bron.get(plaats) ?? ''}<${nummer}>`]);
      }
      bezig -= 1;
      return { geraakt: new Set(plaatsen), gelezen, duur: duur[3] };
    },
    schrijf: async ({ gelezen, duur }) => {
      schrijvers = Math.max(schrijvers, ++schrijvend);
      for (const [plaats, lijst] of gelezen) {
        await beurten(duur);
        lijsten.set(plaats, lijst);
      }
      schrijvend -= 1;
    },
  });
  return { lijsten, tegelijk, schrijvers };
}

const nummers = (lijst: string): string[] => (lijst.match(/<\d+>/g) ?? []).sort();

describe('inStroken', () => {
  it('loses no strip, however many lanes and whatever takes long; one writes at a time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(strook, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (stroken, banen) => {
      const { lijsten, schrijvers } = await speel(stroken, banen);
      for (const plaats of 'abcde') {
        const verwacht = stroken.flatMap(({ plaatsen }, i) => (plaatsen.includes(plaats) ? [`<${i}>`] : [])).sort();
        expect(nummers(lijsten.get(plaats) ?? '')).toEqual(verwacht);
      }
      expect(schrijvers).toBe(Math.min(1, stroken.length));
    }), { numRuns: 200 });
  });

  it('judges as many at a time as there are lanes', async () => {
    const stroken = Array.from({ length: 6 }, (_, i): Proefstrook => ({ plaatsen: [String(i)], duur: [3, 3, 3, 3] }));
    expect((await speel(stroken, 3)).tegelijk).toBe(3);
    expect((await speel(stroken, 1)).tegelijk).toBe(1);
  });

  it('throws the first error when all work has stopped, and begins no other strip', async () => {
    const begonnen: number[] = [];
    let bezig = 0;
    const doe = inStroken([0, 1, 2, 3, 4], {
      banen: ['een', 'twee'],
      schrijver: 'schrijver',
      oordeel: async (nummer) => {
        begonnen.push(nummer);
        bezig += 1;
        await beurten(nummer === 1 ? 1 : 4);
        bezig -= 1;
        if (nummer === 1) throw new Error('strip 1');
        return { geraakt: new Set<string>() };
      },
      schrijf: async () => beurten(1),
    });
    await expect(doe).rejects.toThrow('strip 1');
    expect({ begonnen, bezig }).toEqual({ begonnen: [0, 1], bezig: 0 });
  });
});
